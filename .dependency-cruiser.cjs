/**
 * The directions between folders: each folder of the server owns one feature; an arrow against these rules
 * fails `npm run lint`.
 */

/** Feature folder of the server → the other folders of the server that it may import. */
const base = ['config', 'database', 'http'];
const rooms = {
  config: [],
  database: ['config'],
  jobs: ['config', 'database'],
  http: ['config', 'database'],
  accounts: [...base, 'jobs'],
  venues: base,
  workshops: [...base, 'jobs', 'venues', 'accounts'],
  registrations: [...base, 'jobs', 'venues', 'accounts', 'workshops'],
  calendar: [...base, 'jobs', 'venues', 'workshops', 'registrations'],
  mail: [...base, 'jobs', 'venues', 'accounts', 'workshops', 'registrations', 'calendar', 'site'],
  forum: [...base, 'jobs', 'workshops'],
  site: [...base, 'venues', 'workshops', 'registrations', 'calendar'],
  privacy: [...base, 'jobs', 'accounts', 'workshops', 'registrations', 'mail'],
};

/** Agreements that hold no behaviour: addresses of pages, shapes of the API. */
const contracts = '[.]contract[.]ts$';

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `backend-${room}`,
      comment: `backend/src/${room} may import from ${allowed.join(', ') || 'no other folder'}.`,
      severity: 'error',
      from: { path: `^backend/src/${room}/`, pathNot: '[.]spec[.]ts$' },
      to: {
        path: '^(backend|frontend|tools|migrations)/',
        pathNot: [
          `^backend/src/(${[room, ...allowed].join('|')})/`,
          contracts,
          ...(room === 'database' ? ['^migrations/'] : []),
        ],
      },
    })),
    {
      name: 'demonstration-stays-apart',
      comment:
        'Only the composition root loads the demonstration, by a dynamic import and outside production.',
      severity: 'error',
      from: { pathNot: ['^backend/src/demo/', '^backend/test/', '[.]spec[.]ts$'] },
      to: { path: '^backend/src/demo/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'demonstration-loaded-by-the-root-only',
      severity: 'error',
      from: {
        path: '^backend/src/[^/]+/',
        pathNot: ['^backend/src/demo/', '[.]spec[.]ts$'],
      },
      to: { path: '^backend/src/demo/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must mean the same for ever: it imports nothing that changes.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(backend|frontend|migrations)/' },
    },
    {
      name: 'pages-know-the-contract-only',
      comment: 'The pages share the contract with the server, and nothing else.',
      severity: 'error',
      from: { path: '^frontend/' },
      to: { path: '^backend/', pathNot: contracts },
    },
    {
      name: 'server-knows-no-page',
      severity: 'error',
      from: { path: '^(backend/src|migrations)/', pathNot: '[.]spec[.]ts$' },
      to: { path: '^(frontend|tools|backend/test)/' },
    },
    {
      name: 'ui-is-generic',
      comment: 'The component set knows neither the pages nor what they talk to.',
      severity: 'error',
      from: { path: '^frontend/src/app/ui/' },
      to: { path: ['^frontend/src/app/(?!ui/)', '^backend/'] },
    },
    {
      name: 'core-knows-no-page',
      severity: 'error',
      from: { path: '^frontend/src/app/core/' },
      to: { path: '^frontend/src/app/(public|office)/' },
    },
    {
      name: 'public-without-office',
      comment: 'The public site does not carry the back office.',
      severity: 'error',
      from: { path: '^frontend/src/app/public/' },
      to: { path: '^frontend/src/app/office/' },
    },
    {
      name: 'no-cycles',
      comment: 'Entities name each other in their relations, by functions that are called later.',
      severity: 'error',
      from: { pathNot: '[.]entity[.]ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { pathNot: ['[.]spec[.]ts$', '^backend/test/'] },
      to: { path: ['[.]spec[.]ts$', '^backend/test/'] },
    },
    {
      name: 'no-development-packages-in-production',
      severity: 'error',
      from: { path: '^(backend/src|migrations)/', pathNot: '[.]spec[.]ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^node_modules/.*[.]d[.]ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'frontend/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
