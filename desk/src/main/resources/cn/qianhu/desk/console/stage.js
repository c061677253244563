/**
 * Puts a page up and keeps it up to date: each panel is asked for by itself, drawn when its answer
 * is there, and asked for again when news concern it. Only what differs is changed on the page.
 */
import { h } from './dom.js';
import { morph } from './morph.js';
import { filled, refused, shell } from './parts/panel.js';

/** News come in flocks; one question answers them all. */
const FLOCK_MS = 250;

/** Where the desk is still reading, it is asked again after this. */
const NOT_READY = 503;
const AGAIN_MS = 2_000;

/** A panel is not asked for more often than this, however much moves. */
const PAUSE_MS = 1_500;

export class Stage {
  #main;
  #acts = [];

  constructor(main) {
    this.#main = main;
  }

  /** @param {{layout: string, head: Node, panels: import('./parts/panel.js').Panel[]}} page */
  show(page) {
    this.#clear();
    const places = page.panels.map(shell);
    this.#main.className = `page ${page.layout}`;
    // Through h, as everything else: a list, or nothing at all, is a head too.
    this.#main.replaceChildren(...h('div', null, headOf(page), places).childNodes);
    this.#acts = page.panels.map((panel, i) => new Act(panel, places[i]));
    return Promise.all(this.#acts.map((act) => act.play()));
  }

  /** Redraws the page in place: another month, another sorting, the same panels. */
  replay(page) {
    const sameLayout = this.#main.className === `page ${page.layout}`;
    const samePanels =
      this.#acts.map((act) => act.panel.id).join() === page.panels.map((panel) => panel.id).join();
    if (!sameLayout || !samePanels) return this.show(page);
    if (page.head) morph(this.#main.firstElementChild, headOf(page));
    return Promise.all(this.#acts.map((act, i) => act.recast(page.panels[i])));
  }

  /** @param {import('./news.js').News} news */
  tell(news) {
    this.#acts.forEach((act) => act.hear(news));
  }

  /** After the line was cut nobody knows what moved. */
  refresh() {
    this.#acts.forEach((act) => act.soon());
  }

  #clear() {
    this.#acts.forEach((act) => act.end());
    this.#acts = [];
  }
}

/** One element, whatever the page gives. */
const headOf = ({ head }) => (Array.isArray(head) ? h('div', null, head) : head);

/** One panel on the stage. */
class Act {
  #place;
  #asking = new AbortController();
  #timer = 0;
  #askedAt = -Infinity;
  #over = false;
  #filled = false;

  constructor(panel, place) {
    this.panel = panel;
    this.#place = place;
  }

  hear(news) {
    if (this.panel.moved?.(news)) this.soon();
  }

  soon() {
    this.#after(Math.max(FLOCK_MS, this.#askedAt + PAUSE_MS - performance.now()));
  }

  #after(pause) {
    if (this.#timer || this.#over) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.play();
    }, pause);
  }

  recast(panel) {
    this.panel = panel;
    return this.play();
  }

  async play() {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    this.#askedAt = performance.now();
    let drawn;
    try {
      const data = await this.panel.load(asking.signal);
      if (asking.signal.aborted) return;
      drawn = filled(this.panel, data);
      this.#filled = true;
    } catch (failure) {
      if (asking.signal.aborted) return;
      // While the desk is away, what was known stays; the banner tells how old it is.
      if (failure.status === 0 && this.#filled) return;
      if (failure.status === NOT_READY) this.#after(AGAIN_MS);
      drawn = refused(this.panel, failure);
    }
    morph(this.#place, drawn);
    this.#islands();
  }

  /** Drawings that keep a life of their own within the page: they are made once, then told. */
  #islands() {
    for (const element of this.#place.querySelectorAll('[data-island]')) {
      if (element.living) element.living.update(element.island.data);
      else element.living = element.island.mount(element, element.island.data);
    }
  }

  end() {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#asking.abort();
    for (const element of this.#place.querySelectorAll('[data-island]')) element.living?.end();
  }
}
