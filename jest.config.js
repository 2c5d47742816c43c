// Four projects: `unit` (beside the sources of the server), `frontend`, `integration` (of the built application)
// and `browser` (journeys). All but `frontend` have a PostgreSQL server at TEST_POSTGRES_URL and run as ES
// modules, with NODE_OPTIONS=--experimental-vm-modules: npm test sets it.

const backend = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  resolver: '<rootDir>/tools/jest/resolver.cjs',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  globalSetup: '<rootDir>/tools/jest/postgres-setup.js',
  globalTeardown: '<rootDir>/tools/jest/postgres-teardown.js',
};

export default {
  testTimeout: 20_000,
  coverageDirectory: 'coverage',
  projects: [
    {
      ...backend,
      displayName: 'unit',
      testMatch: ['<rootDir>/backend/src/**/*.spec.ts'],
    },
    {
      ...backend,
      displayName: 'integration',
      testMatch: ['<rootDir>/backend/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/backend/test/browser/'],
    },
    {
      rootDir: import.meta.dirname,
      displayName: 'frontend',
      testMatch: ['<rootDir>/frontend/src/**/*.spec.ts'],
      testEnvironment: 'jsdom',
      extensionsToTreatAsEsm: ['.ts'],
      moduleFileExtensions: ['ts', 'html', 'js', 'mjs', 'json'],
      resolver: '<rootDir>/tools/jest/resolver.cjs',
      moduleNameMapper: { '^@contract/(.*)$': '<rootDir>/backend/src/$1' },
      setupFilesAfterEnv: ['<rootDir>/tools/jest/frontend-setup.ts'],
      transform: {
        '^.+\\.(ts|html|svg)$': [
          'jest-preset-angular',
          {
            tsconfig: '<rootDir>/frontend/tsconfig.spec.json',
            stringifyContentPathRegex: '\\.(html|svg)$',
            useESM: true,
            diagnostics: { ignoreCodes: [151001] }, // esModuleInterop is not needed by ES modules
          },
        ],
      },
    },
    {
      ...backend,
      displayName: 'browser',
      testMatch: ['<rootDir>/backend/test/browser/**/*.spec.ts'],
    },
  ],
};
