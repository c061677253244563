// Lets axe-core judge what bars readers who hear the page, or see it otherwise, and gives its
// objections back. arguments[0]: whether it judges how the page is built, beside its colours.
//
// Colours take it twice as long as all else together, and pages share them: an element that stands
// in elements of the same classes, roles and colours as one before is not judged again until the
// page is loaded anew. What lies over a drawing may be before any colour: it is judged each time.
const [built, done] = [arguments[0], arguments[arguments.length - 1]];
const judged = (window.coloursJudged ??= new Set());
const isNew = (kind) => !judged.has(kind) && Boolean(judged.add(kind));

// What is folded away it would pass over, element by element: derivations have thousands. It is
// laid aside meanwhile.
const folds = [...document.querySelectorAll('details:not([open])')].map((fold) => ({ fold, nodes: [...fold.childNodes] }));
folds.forEach(({ fold, nodes }) => fold.replaceChildren(...nodes.filter((node) => node.nodeName === 'SUMMARY')));

const seen = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
const kinds = new Map([[null, { name: '', drawn: false }]]);
const coloured = [];
do {
  const element = seen.currentNode;
  const above = kinds.get(element.parentElement);
  const style = getComputedStyle(element);
  const kind = {
    name: `${above.name}>${[element.tagName, element.getAttribute('class'), element.getAttribute('role')]}
      ${[style.color, style.backgroundColor, style.backgroundImage, style.fontSize, style.fontWeight, style.opacity]}`,
    drawn: above.drawn || style.position === 'absolute' || element.tagName === 'svg',
  };
  kinds.set(element, kind);
  const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  // What is only read out is a pixel wide.
  if (says && element.getBoundingClientRect().width > 1 && (isNew(kind.name) || kind.drawn)) coloured.push(element);
} while (seen.nextNode());

// The mark is what its rule of colours looks for.
const MARK = 'data-colour-new';
const CONTRAST = 'color-contrast';
axe.configure({ rules: [{ id: CONTRAST, selector: `[${MARK}]` }] });

async function objections() {
  if (!built && !coloured.length) return [];
  coloured.forEach((element) => element.setAttribute(MARK, ''));
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(built ? {} : { runOnly: [CONTRAST] }) });
  coloured.forEach((element) => element.removeAttribute(MARK));
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`));
}

objections()
  .catch((failure) => [String(failure)])
  .then((found) => {
    folds.forEach(({ fold, nodes }) => fold.replaceChildren(...nodes));
    done(found);
  });
