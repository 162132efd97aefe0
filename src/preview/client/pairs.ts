/**
 * Light up a pair of passages on both pages while the pointer is on one of them; so too the two
 * languages of a footnote.
 */
export function lightPairs(root: ShadowRoot): void {
  let lit: readonly Element[] = [];
  const light = (elements: readonly Element[]): void => {
    for (const each of lit) each.classList.remove('lit');
    for (const each of elements) each.classList.add('lit');
    lit = elements;
  };
  root.addEventListener('pointerover', ({ target }) => {
    light(target instanceof Element ? counterparts(target) : []);
  });
  root.host.addEventListener('pointerleave', () => {
    light([]);
  });
}

function counterparts(target: Element): readonly Element[] {
  const spread = target.closest('.spread');
  if (spread === null) return [];
  const bead = target.closest<HTMLElement>('[data-bead]')?.dataset['bead'];
  if (bead !== undefined) {
    return [...spread.querySelectorAll(`[data-bead="${CSS.escape(bead)}"]`)];
  }
  const number = target.closest('.note')?.querySelector('.note-number')?.textContent;
  return [...spread.querySelectorAll('.note')].filter(
    (note) => number !== undefined && note.querySelector('.note-number')?.textContent === number,
  );
}
