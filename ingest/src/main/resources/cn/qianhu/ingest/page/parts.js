/** What the sections of the page share. */
import { Refusal } from './api.js';
import { either, t } from './language.js';

const drawings = new Map();

/** Has a section drawn anew when the language changes, for as long as it is on the page. */
export const notice = (box, draw) => drawings.set(box, draw);

/** Draws all sections that are on the page anew. */
export function redraw() {
  for (const [box, draw] of drawings) {
    if (box.isConnected) draw();
    else drawings.delete(box);
  }
}

/** Forgets all sections, and what they hold. */
export const forget = () => drawings.clear();

/** The sentence of a refusal. */
export const faultOf = (failure) =>
  (failure instanceof Refusal && either(failure.zh, failure.en)) ||
  t('unknownFault', { status: failure.status ?? '' });
