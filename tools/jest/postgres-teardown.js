export default async function tearDown() {
  await globalThis.discardTestPostgres?.();
  delete globalThis.discardTestPostgres;
}
