import { cleanLongText } from '../../model/text';
import { COLOUR_MAP } from './masterPart';
import { languageOf, slideFaces, typefaces } from './slideFont';
import { PAGE_GROUP } from './slidePart';
import { offsetAndExtent } from './slidePlace';
import { escapeXml, SHAPE_NAMESPACES, XML_HEAD } from './xml';

/** A portrait page, EMU */
export const NOTES_PAGE = { width: 6_858_000, height: 9_144_000 };
const MARGIN = 685_800;
/** Of the slide's picture, above the words */
const PICTURE_HEIGHT = 3_429_000;
const WORDS_TOP = MARGIN * 2 + PICTURE_HEIGHT;

/**
 * What is said to whoever shows a slide, a paragraph a line.
 * Source: ECMA-376 part 1, §19.3.1.26 (notes)
 * @returns XML
 */
export function notesPart(notes: string, locale: string): string {
  const paragraphs = cleanLongText(notes)
    .split('\n')
    .map((line) => {
      const language = languageOf(line, locale);
      if (line === '') return `<a:p><a:endParaRPr ${language}/></a:p>`;
      return `<a:p><a:r><a:rPr ${language}/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`;
    })
    .join('');
  return (
    `${XML_HEAD}<p:notes ${SHAPE_NAMESPACES}><p:cSld><p:spTree>${PAGE_GROUP}` +
    slidePicture('<p:spPr/>') +
    words('<p:spPr/>', '<a:lstStyle/>', paragraphs) +
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}

/**
 * What every page of notes looks like: the slide above, the words below.
 * Source: ECMA-376 part 1, §19.3.1.27 (notesMaster)
 * @param slide any unit @param locale BCP 47; chooses the fonts
 * @returns XML
 */
export function notesMasterPart(
  slide: { readonly width: number; readonly height: number },
  locale: string,
): string {
  const room = NOTES_PAGE.width - 2 * MARGIN;
  const scale = Math.min(room / slide.width, PICTURE_HEIGHT / slide.height);
  const width = Math.round(slide.width * scale);
  const height = Math.round(slide.height * scale);
  const picture = { x: Math.round((NOTES_PAGE.width - width) / 2), y: MARGIN, width, height };
  const text = {
    x: MARGIN,
    y: WORDS_TOP,
    width: room,
    height: NOTES_PAGE.height - WORDS_TOP - MARGIN,
  };
  const type = notesType(locale);
  const outline =
    '<a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>';
  return (
    `${XML_HEAD}<p:notesMaster ${SHAPE_NAMESPACES}><p:cSld>` +
    '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>' +
    `<p:spTree>${PAGE_GROUP}` +
    slidePicture(properties(offsetAndExtent(picture), outline)) +
    words(
      properties(offsetAndExtent(text), ''),
      `<a:lstStyle>${type}</a:lstStyle>`,
      '<a:p><a:endParaRPr lang="en-US"/></a:p>',
    ) +
    `</p:spTree></p:cSld>${COLOUR_MAP}<p:notesStyle>${type}</p:notesStyle></p:notesMaster>`
  );
}

/** Said of the words as well as of all notes: LibreOffice reads it only there. */
function notesType(locale: string): string {
  return (
    '<a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200">' +
    `<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${typefaces(slideFaces(locale))}` +
    '</a:defRPr></a:lvl1pPr>'
  );
}

function properties(place: string, outline: string): string {
  return (
    `<p:spPr><a:xfrm>${place}</a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${outline}</p:spPr>`
  );
}

function slidePicture(shapeProperties: string): string {
  return (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/>' +
    '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>${shapeProperties}</p:sp>`
  );
}

function words(shapeProperties: string, styles: string, paragraphs: string): string {
  return (
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>${shapeProperties}` +
    `<p:txBody><a:bodyPr/>${styles}${paragraphs}</p:txBody></p:sp>`
  );
}
