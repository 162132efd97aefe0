/**
 * Fetch a file that is made on demand, and give it to the reader to keep.
 *
 * @param language that reasons are to be given in, BCP 47
 * @throws Error with the reasons if it cannot be made
 */
export async function saveFile(address: string, language: string): Promise<void> {
  const response = await fetch(address, { headers: { 'Accept-Language': language } });
  if (!response.ok) throw new Error(await response.text());
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name ?? '';
  link.click();
  URL.revokeObjectURL(url);
}
