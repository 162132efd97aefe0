/** The pages are shown when their fonts are there, and the old ones' go when they are not needed. */
export async function loadFonts(id: string): Promise<void> {
  const address = `/fonts/${id}`;
  const old = [...document.querySelectorAll<HTMLLinkElement>('link.fonts')];
  if (old.some((link) => link.getAttribute('href') === address)) return;
  const link = document.createElement('link');
  link.className = 'fonts';
  link.rel = 'stylesheet';
  link.href = address;
  await new Promise<void>((resolve) => {
    for (const event of ['load', 'error']) {
      link.addEventListener(event, () => {
        resolve();
      });
    }
    document.head.append(link);
  });
  await document.fonts.ready;
  for (const each of old) each.remove();
}
