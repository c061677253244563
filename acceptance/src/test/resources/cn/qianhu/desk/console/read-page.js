// Reads a page of the console as a reader would, and returns what no reader should meet.
// arguments[0]: codes of regions, which are to stand as names.
const regions = new Set(arguments[0]);
const english = document.documentElement.lang === 'en';
const findings = new Set();

const headings = [...document.querySelectorAll('h1')].map((one) => one.textContent.trim());
if (headings.length !== 1 || !headings[0]) findings.add(`h1: ${JSON.stringify(headings)}`);
for (const link of document.querySelectorAll('a[href]')) {
  if (/undefined|null|NaN|%5Bobject/.test(link.getAttribute('href'))) findings.add(`link: ${link.getAttribute('href')}`);
}

const SAID = ['title', 'aria-label', 'placeholder', 'alt'];
const SILENT = 'script, style, noscript';

function read(text, element) {
  const said = text.trim();
  if (!said) return;
  const wrong = (what) => findings.add(`${what}: "${said.slice(0, 160)}"`);
  if (/\[object|\bundefined\b|\bNaN\b|\bnull\b/.test(said)) wrong('no text');
  if (/\{\w+\}/.test(said)) wrong('not filled in');
  if (english && /\p{Script=Han}/u.test(said) && element.closest('[lang]').lang === 'en') wrong('Chinese on an English page');
  // What a machine calls a thing stands as code where it must stand at all.
  if (element.closest('code')) return;
  if (/(?<![\w.@/-])[a-z]+(_[a-z0-9]+)+(?![\w.])/.test(said)) wrong('key without a word');
  if (/(?<![\w/-])[A-Z][A-Z0-9]*(_[A-Z0-9]+)+/.test(said)) wrong('code without a word');
  if (/^[A-Z]{4,}$/.test(said)) wrong('code without a word');
  for (const [digits] of said.matchAll(/(?<![\d.,\-−])\d{6}(?![\d.,])/g)) {
    if (regions.has(digits)) wrong('code of a region');
  }
}

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!element.closest(SILENT)) read(walker.currentNode.data, element);
}
for (const name of SAID) {
  for (const element of document.querySelectorAll(`[${name}]`)) read(element.getAttribute(name), element);
}
read(document.title, document.querySelector('title'));
return [...findings];
