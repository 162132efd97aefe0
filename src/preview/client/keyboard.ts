/** What a key does, by `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Listen to keys, here and in a frame: not while a dialog is open, in a field that takes them, or
 * with a modifier that means something to the browser.
 */
export function listenToKeys(keys: Keys, frame: HTMLIFrameElement): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const target = event.composedPath()[0];
    if (target instanceof HTMLSelectElement) return;
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', onKey);
  frame.addEventListener('load', () => {
    frame.contentDocument?.addEventListener('keydown', onKey);
  });
}
