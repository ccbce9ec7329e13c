import type { Server } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Whoever still waits for an answer then is cut off. */
const GRACE_MS = 5000;

/**
 * Ends the web server in a bounded time. A browser or a program that keeps its connection would be served on for
 * as long as it asks: what is under way is answered, told that the connection ends, and nobody else is let in.
 */
export class Closing {
  private isClosing = false;

  /** Answers of a server that closes end their connection. */
  readonly middleware: RequestHandler = (_request: Request, response: Response, next: NextFunction) => {
    if (this.isClosing) response.setHeader('Connection', 'close');
    next();
  };

  async close(server: Server, grace = GRACE_MS): Promise<void> {
    this.isClosing = true;
    if (!server.listening) return;
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(cut);
  }
}
