/**
 * News of the desk, as they happen. The stream is read with fetch and not with EventSource, which
 * cannot send an access key. A browser opens few connections to one address and each stream keeps
 * one, so a page that nobody sees lets go of its own, and asks afterwards for what it missed.
 */
import { address, credentials } from './api.js';

/** The desk says something every 15 s; whoever hears nothing for longer is cut off. */
const SILENCE_MS = 40_000;
const RETRY_MS = 2_000;
const SILENT = 'silent';

/** @typedef {{event: string, data: any}} News */

export class Live extends EventTarget {
  #lastId = null;

  /** Reads while the page is seen, and begins anew whenever the stream breaks. */
  async follow() {
    for (;;) {
      await seen();
      const unseen = new AbortController();
      const leave = () => document.hidden && unseen.abort();
      const go = () => unseen.abort();
      document.addEventListener('visibilitychange', leave);
      window.addEventListener('pagehide', go);
      try {
        await this.#read(unseen);
      } catch {
        // Whatever it was, the reader sees the banner and the next attempt tells whether it lasts.
      } finally {
        document.removeEventListener('visibilitychange', leave);
        window.removeEventListener('pagehide', go);
      }
      if (unseen.signal.aborted && unseen.signal.reason !== SILENT) continue;
      this.dispatchEvent(new CustomEvent('lost'));
      await new Promise((later) => setTimeout(later, RETRY_MS));
    }
  }

  /** @param {AbortController} stop */
  async #read(stop) {
    let watchdog;
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => stop.abort(SILENT), SILENCE_MS);
    };
    heard();
    try {
      const headers = { Accept: 'text/event-stream', ...credentials() };
      if (this.#lastId) headers['Last-Event-ID'] = this.#lastId;
      const answer = await fetch(address('/events'), {
        headers,
        signal: stop.signal,
        cache: 'no-store',
      });
      if (!answer.ok) throw new Error(String(answer.status));
      this.dispatchEvent(new CustomEvent('found'));
      let rest = '';
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        heard();
        const blocks = (rest + part.value).split(/\r?\n\r?\n/);
        rest = blocks.pop();
        blocks.forEach((block) => this.#tell(block));
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  #tell(block) {
    const fields = { event: 'message', data: [] };
    for (const line of block.split(/\r?\n/)) {
      const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (name === 'data') fields.data.push(value);
      else if (name === 'event') fields.event = value;
      else if (name === 'id') this.#lastId = value;
    }
    if (fields.data.length === 0 && fields.event !== 'reload') return;
    const data = fields.data.length ? JSON.parse(fields.data.join('\n')) : {};
    this.dispatchEvent(new CustomEvent('news', { detail: { event: fields.event, data } }));
  }
}

/** Settles when somebody looks, at once where somebody does. */
function seen() {
  if (!document.hidden) return Promise.resolve();
  return new Promise((/** @type {(looked?: void) => void} */ look) => {
    const turned = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', turned);
      look();
    };
    document.addEventListener('visibilitychange', turned);
  });
}
