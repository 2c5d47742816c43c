import { createServer } from 'node:net';
import { Refusal } from './terminal.mjs';

/** Tells at once, rather than after the build, that the port is taken. The application looks again. */
export async function checkPort() {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || '127.0.0.1';
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return; // the application's own configuration says what is wrong with it
  }
  const code = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} is taken by another program. Choose another:\n\n  PORT=${port + 1} npm start`,
    );
  }
}
