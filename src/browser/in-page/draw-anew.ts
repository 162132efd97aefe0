/** A picture to be drawn, and what came of it, both as `data:` addresses. */
export interface Drawn {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly base64: string;
}

/**
 * Runs inside the page: it may use nothing but its arguments and the DOM. Draw pictures anew, upright
 * and in the colours of screens: photographs without transparency as JPEG, the rest as PNG. Of one
 * that moves, the first frame.
 *
 * @param isPhotograph whether a picture was packed with loss
 */
export async function drawAnew(
  pictures: readonly { readonly address: string; readonly isPhotograph: boolean }[],
): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const { address, isPhotograph } of pictures) {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no picture can be drawn');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let isOpaque = true;
    for (let at = 3; at < data.length && isOpaque; at += 4) isOpaque = data[at] === 255;
    const mediaType = isPhotograph && isOpaque ? 'image/jpeg' : 'image/png';
    const result = canvas.toDataURL(mediaType, 0.92);
    drawn.push({ mediaType, base64: result.slice(result.indexOf(',') + 1) });
  }
  return drawn;
}
