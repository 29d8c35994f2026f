import { slideFaces, typefaces } from './slideFont';
import { PAGE_GROUP } from './slidePart';
import { SHAPE_NAMESPACES, XML_HEAD } from './xml';

/** Which of the theme's colours are text and ground. */
export const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" ' +
  'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" ' +
  'folHlink="folHlink"/>';

/**
 * Source: ECMA-376 part 1, §19.3.1.42 (sldMaster)
 * @param layout relationship of its only layout @param layoutId unique among masters and layouts
 */
export function slideMasterPart(layout: string, layoutId: number): string {
  return (
    `${XML_HEAD}<p:sldMaster ${SHAPE_NAMESPACES}><p:cSld>` +
    '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>' +
    `<p:spTree>${PAGE_GROUP}</p:spTree></p:cSld>${COLOUR_MAP}` +
    `<p:sldLayoutIdLst><p:sldLayoutId id="${layoutId}" r:id="${layout}"/></p:sldLayoutIdLst>` +
    '<p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>'
  );
}

/** An empty one. Source: ECMA-376 part 1, §19.3.1.39 (sldLayout) */
export function slideLayoutPart(): string {
  return (
    `${XML_HEAD}<p:sldLayout ${SHAPE_NAMESPACES} type="blank" preserve="1"><p:cSld>` +
    `<p:spTree>${PAGE_GROUP}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

/** For what a user adds to a deck. `#rrggbb` without `#`; the order is the standard's. */
const COLOURS = [
  ['dk1', '1B1F27'],
  ['lt1', 'FFFFFF'],
  ['dk2', '1D3557'],
  ['lt2', 'F8F9FA'],
  ['accent1', '1C7ED6'],
  ['accent2', '087F5B'],
  ['accent3', 'E8B92E'],
  ['accent4', 'D9580D'],
  ['accent5', '862E6B'],
  ['accent6', '868E96'],
  ['hlink', '1864AB'],
  ['folHlink', '5F3DC4'],
] as const;

/** The least of fills, lines and effects that a theme may have is three each. */
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** Source: ECMA-376 part 1, §20.1.6.9 (theme) @param locale BCP 47; chooses the fonts */
export function themePart(locale: string): string {
  const font = typefaces(slideFaces(locale));
  const colours = COLOURS.map(
    ([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`,
  ).join('');
  return (
    `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="map">` +
    `<a:themeElements><a:clrScheme name="map">${colours}</a:clrScheme>` +
    `<a:fontScheme name="map"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="map"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
