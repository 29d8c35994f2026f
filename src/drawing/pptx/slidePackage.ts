import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withGroups } from './slideGroups';

/** What pptxgenjs leaves to be done: groups, and lines of notes as paragraphs. @param pptx a PowerPoint file */
export function finished(pptx: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(unzipSync(pptx))) {
    // Folders of their own are nothing that a package has.
    if (path.endsWith('/')) continue;
    const mend = mendingOf(path);
    files[path] = mend ? strToU8(mend(strFromU8(content))) : content;
  }
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

function mendingOf(path: string): ((xml: string) => string) | undefined {
  if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) return withGroups;
  if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path)) return withParagraphs;
  return undefined;
}

const PARAGRAPH = /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(.*?)<\/a:p>/gs;

/** A line break within a text is a space to PowerPoint. */
function withParagraphs(notes: string): string {
  return notes.replace(PARAGRAPH, (_, looks: string, text: string, rest: string) =>
    text
      .split(/\r?\n/)
      .map((line) => `<a:p><a:r>${looks}<a:t>${line}</a:t></a:r>${rest}</a:p>`)
      .join(''),
  );
}
