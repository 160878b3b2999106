// A phone's photograph weighs more than what is read of it: it is drawn again, smaller, before it leaves. What this browser cannot draw
// leaves as it is, and the server says what to do.
const heavy = 3 * 1024 * 1024;
const longest = 2560;
const quality = 0.85;

const isHeic = file => /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name);
const isPhoto = file => /^image\/(jpeg|webp|avif)$/.test(file.type);

export async function lighter(file, form) {
  if (!form.dataset.photos || !(isHeic(file) || (isPhoto(file) && file.size > heavy))) return file;
  try {
    const jpeg = await drawn(file);
    return jpeg && (isHeic(file) || jpeg.size < file.size)
      ? new File([jpeg], file.name.replace(/(\.[^.]*)?$/, '.jpg'), { type: 'image/jpeg', lastModified: file.lastModified })
      : file;
  } catch {
    return file;
  }
}

async function drawn(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));
  } finally {
    picture.close();
  }
}
