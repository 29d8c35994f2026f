import { strToU8, zipSync } from 'fflate';
import { slideLayoutPart, slideMasterPart, themePart } from './masterPart';
import { NOTES_PAGE, notesMasterPart, notesPart } from './notesPart';
import { escapeXml, SHAPE_NAMESPACES, XML_HEAD } from './xml';

interface DeckParts {
  /** XML, with the notes of each; none when empty */
  readonly slides: readonly { readonly xml: string; readonly notes: string }[];
  readonly title: string;
  /** BCP 47 */
  readonly locale: string;
  /** EMU */
  readonly size: { readonly width: number; readonly height: number };
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PRESENTATION_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Masters and layouts count from here, slides from 256. Source: ECMA-376 part 1, §19.7 */
const FIRST_MASTER_ID = 2 ** 31;
const FIRST_SLIDE_ID = 256;
/** Tells nobody when the file was made. The first day that an archive can tell. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A PowerPoint file with the least that PowerPoint opens without mending, and nothing that tells who
 * made it, with what, or when. Source: ECMA-376 part 2 (packages), part 1, §13 (presentations)
 */
export function slidePackage(deck: DeckParts): Uint8Array<ArrayBuffer> {
  const parts = new PackageParts();
  const hasNotes = deck.slides.some(({ notes }) => notes !== '');
  parts.add('docProps/core.xml', CORE_TYPE, coreProperties(deck.title));
  const presentation = 'ppt/presentation.xml';
  parts.relate('', `${OFFICE}/officeDocument`, presentation);
  parts.relate('', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml');

  const master = 'ppt/slideMasters/slideMaster1.xml';
  const layout = 'ppt/slideLayouts/slideLayout1.xml';
  const notesMaster = 'ppt/notesMasters/notesMaster1.xml';
  const masterId = parts.relate(presentation, `${OFFICE}/slideMaster`, master);
  const slideIds = deck.slides.map(({ xml, notes }, index) => {
    const slide = `ppt/slides/slide${index + 1}.xml`;
    parts.add(slide, `${PRESENTATION_TYPE}.slide+xml`, xml);
    parts.relate(slide, `${OFFICE}/slideLayout`, layout);
    if (notes !== '') {
      const page = `ppt/notesSlides/notesSlide${index + 1}.xml`;
      parts.add(page, `${PRESENTATION_TYPE}.notesSlide+xml`, notesPart(notes, deck.locale));
      parts.relate(page, `${OFFICE}/notesMaster`, notesMaster);
      parts.relate(page, `${OFFICE}/slide`, slide);
      parts.relate(slide, `${OFFICE}/notesSlide`, page);
    }
    return parts.relate(presentation, `${OFFICE}/slide`, slide);
  });
  const notesId = hasNotes
    ? parts.relate(presentation, `${OFFICE}/notesMaster`, notesMaster)
    : undefined;
  const theme = (number: number, owner: string) => {
    const path = `ppt/theme/theme${number}.xml`;
    parts.add(path, THEME_TYPE, themePart(deck.locale));
    parts.relate(owner, `${OFFICE}/theme`, path);
    return path;
  };

  const layoutId = parts.relate(master, `${OFFICE}/slideLayout`, layout);
  parts.relate(presentation, `${OFFICE}/theme`, theme(1, master));
  parts.relate(layout, `${OFFICE}/slideMaster`, master);
  parts.add(
    master,
    `${PRESENTATION_TYPE}.slideMaster+xml`,
    slideMasterPart(layoutId, FIRST_MASTER_ID + 1),
  );
  parts.add(layout, `${PRESENTATION_TYPE}.slideLayout+xml`, slideLayoutPart());
  if (hasNotes) {
    const notesMasterXml = notesMasterPart(deck.size, deck.locale);
    parts.add(notesMaster, `${PRESENTATION_TYPE}.notesMaster+xml`, notesMasterXml);
    // A theme belongs to one master.
    theme(2, notesMaster);
  }
  parts.add(
    presentation,
    `${PRESENTATION_TYPE}.presentation.main+xml`,
    presentationPart(deck.size, masterId, notesId, slideIds),
  );
  return parts.zipped();
}

/** The parts of a package, what they are and which know which. */
class PackageParts {
  private readonly parts = new Map<string, { readonly type: string; readonly xml: string }>();
  private readonly relations = new Map<string, string[]>();

  add(path: string, type: string, xml: string): void {
    this.parts.set(path, { type, xml });
  }

  /** @param owner path; empty for the package itself @returns the relationship's id */
  relate(owner: string, type: string, target: string): string {
    const known = this.relations.get(owner) ?? [];
    const id = `rId${known.length + 1}`;
    known.push(`<Relationship Id="${id}" Type="${type}" Target="${relativePath(owner, target)}"/>`);
    this.relations.set(owner, known);
    return id;
  }

  zipped(): Uint8Array<ArrayBuffer> {
    const overrides = [...this.parts]
      .map(([path, { type }]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
      .join('');
    const files: Record<string, Uint8Array> = {
      '[Content_Types].xml': strToU8(
        `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
          `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `<Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
      ),
    };
    for (const [owner, relations] of this.relations) {
      files[relationsPath(owner)] = strToU8(
        `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
      );
    }
    for (const [path, { xml }] of this.parts) files[path] = strToU8(xml);
    return zipSync(files, { mtime: NO_TIME }) as Uint8Array<ArrayBuffer>;
  }
}

/** From the folder of one part to another part. */
function relativePath(owner: string, target: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return '../'.repeat(from.length) + to.join('/');
}

function relationsPath(owner: string): string {
  const slash = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

function presentationPart(
  { width, height }: DeckParts['size'],
  masterId: string,
  notesMasterId: string | undefined,
  slideIds: readonly string[],
): string {
  const notesMaster = notesMasterId
    ? `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMasterId}"/></p:notesMasterIdLst>`
    : '';
  const slides = slideIds.map((id, i) => `<p:sldId id="${FIRST_SLIDE_ID + i}" r:id="${id}"/>`);
  return (
    `${XML_HEAD}<p:presentation ${SHAPE_NAMESPACES}>` +
    `<p:sldMasterIdLst><p:sldMasterId id="${FIRST_MASTER_ID}" r:id="${masterId}"/></p:sldMasterIdLst>` +
    `${notesMaster}<p:sldIdLst>${slides.join('')}</p:sldIdLst>` +
    `<p:sldSz cx="${width}" cy="${height}"/>` +
    `<p:notesSz cx="${NOTES_PAGE.width}" cy="${NOTES_PAGE.height}"/></p:presentation>`
  );
}

function coreProperties(title: string): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}
