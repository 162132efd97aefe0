/**
 * Runs inside the page, before Paged.js is loaded: it may use nothing but the DOM.
 *
 * Paged.js waits for an idle moment and an animation frame before every page, so that a reader's
 * window stays responsive, and watches every finished page for changes of size. Nobody looks at
 * this page and nothing in it changes: what was waited for comes at once, nothing is watched.
 */
export function hastenPagedJs(): void {
  const globals = window as unknown as Record<string, unknown>;
  const soon = (callback: (argument: unknown) => void, argument: unknown): number => {
    queueMicrotask(() => {
      callback(argument);
    });
    return 0;
  };
  globals['requestIdleCallback'] = (callback: IdleRequestCallback): number =>
    soon(callback as (argument: unknown) => void, { didTimeout: false, timeRemaining: () => 50 });
  globals['requestAnimationFrame'] = (callback: FrameRequestCallback): number =>
    soon(callback as (argument: unknown) => void, performance.now());
  delete globals['ResizeObserver'];
  globals['PagedConfig'] = { auto: false };
}
