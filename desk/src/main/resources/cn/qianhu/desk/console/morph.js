/**
 * Makes a tree on the page equal to a newly drawn one, changing only what differs: whoever reads,
 * scrolls or has the focus somewhere is not disturbed, and a figure that moved is marked.
 */

/** Attributes that belong to the reader once the element is there. */
const READERS_OWN = new Set(['open', 'style', 'data-moved']);

/**
 * @param {any} old element on the page
 * @param {any} drawn element that is thrown away afterwards
 */
export function morph(old, drawn) {
  attributes(old, drawn);
  if (old.dataset.island !== undefined) {
    old.island = drawn.island;
    return;
  }
  if (old.dataset.figure !== undefined && old.textContent !== drawn.textContent) flash(old);
  children(old, drawn);
  choice(old, drawn);
}

/** Once a reader has chosen, attributes no longer move what is chosen: after going back it must. */
function choice(old, drawn) {
  if (old.nodeName === 'SELECT') {
    if (old.value !== drawn.value) old.value = drawn.value;
  } else if (old.nodeName === 'INPUT' && old !== document.activeElement) {
    if (old.type === 'checkbox') old.checked = drawn.checked;
    else if (old.type === 'search') old.value = drawn.value;
  }
}

function attributes(old, drawn) {
  for (const { name, value } of [...drawn.attributes]) {
    if (old.getAttribute(name) !== value && !READERS_OWN.has(name)) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!drawn.hasAttribute(name) && !READERS_OWN.has(name)) old.removeAttribute(name);
  }
  if (old.style && old.style.cssText !== drawn.style.cssText) {
    old.style.cssText = drawn.style.cssText;
  }
}

function children(old, drawn) {
  const kept = new Map();
  for (const child of old.children) if (child.dataset.key) kept.set(child.dataset.key, child);
  let place = old.firstChild;
  for (const fresh of [...drawn.childNodes]) {
    const match = kept.get(fresh.dataset?.key) ?? (alike(place, fresh) ? place : null);
    if (!match) {
      old.insertBefore(fresh, place);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else old.insertBefore(match, place);
    if (match.nodeType === Node.ELEMENT_NODE) morph(match, fresh);
    else if (match.data !== fresh.data) match.data = fresh.data;
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

/** Elements with a key are found by it, and never serve for another. */
function alike(old, fresh) {
  return (
    old?.nodeType === fresh.nodeType &&
    old.nodeName === fresh.nodeName &&
    old.dataset?.key === fresh.dataset?.key &&
    old.dataset?.island === fresh.dataset?.island
  );
}

/** Starts over when a figure moves again while it is still marked. */
function flash(element) {
  element.getAnimations?.().forEach((animation) => animation.cancel());
  element.setAttribute('data-moved', '');
  element.addEventListener('animationend', () => element.removeAttribute('data-moved'), {
    once: true,
  });
}
