/** A report as it stands in the raw log, and what became of it. */
import { h } from '../dom.js';
import { t } from '../language.js';

/** topic/partition@offset, as the commands write it. */
export function reference(source, id) {
  if (!source?.topic) return id ? h('code', null, id) : '';
  const place = `${source.topic}/${source.partition}@${source.offset}`;
  return h('code', { title: id }, place);
}

const WORDS = { counts: 'counts_fate', accepted: 'counts_fate', received: 'received_fate' };

export function reportFate({ fate, withdrawn }) {
  const word = fate ? t(WORDS[fate] ?? fate) : '';
  return h('span', { class: `fate ${fate ?? ''}` }, withdrawn ? `${t('withdrawn')} · ${word}` : word);
}
