/**
 * News of the desk, as they happen. The stream is read with fetch and not with EventSource, which
 * cannot send an access key.
 */
import { address, credentials } from './api.js';

/** The desk says something every 15 s; whoever hears nothing for longer is cut off. */
const SILENCE_MS = 40_000;
const RETRY_MS = 2_000;

/** @typedef {{event: string, data: any}} News */

export class Live extends EventTarget {
  #lastId = null;

  /** Reads until the page is left, and begins anew whenever the stream breaks. */
  async follow() {
    for (;;) {
      try {
        await this.#read();
      } catch {
        // Whatever it was, the reader sees the banner and the next attempt tells whether it lasts.
      }
      this.dispatchEvent(new CustomEvent('lost'));
      await new Promise((later) => setTimeout(later, RETRY_MS));
    }
  }

  async #read() {
    const stop = new AbortController();
    let watchdog;
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => stop.abort(), SILENCE_MS);
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
      stop.abort();
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
