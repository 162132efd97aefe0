/**
 * Runs inside the page: it may use nothing but its arguments and the DOM.
 *
 * @returns `data-block` of every block or note whose picture the browser cannot draw
 */
export async function brokenImages(): Promise<string[]> {
  const images = [...document.querySelectorAll('img')];
  const broken = await Promise.all(
    images.map((image) =>
      image.decode().then(
        () => undefined,
        () => image.closest<HTMLElement>('[data-block]')?.dataset['block'],
      ),
    ),
  );
  return broken.filter((id) => id !== undefined);
}
