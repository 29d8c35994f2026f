import type { DisplayList } from '../../layout/displayList';
import type { PagePlan } from '../../layout/pagePlan';
import { renderPng } from '../canvas/renderPng';
import { type PictureRequest, pixelSize, planPicture } from './picture';

/** A map as PNG files, one a page. */
export interface PngJob {
  readonly kind: 'png';
  readonly picture: PictureRequest;
  /** Picture px per map px, or per px of a page of fixed size */
  readonly scale: number;
  /** Kept in the files for whoever browses files; nothing when empty. */
  readonly title: string;
}

/** A map as texts of SVG files, one a page. */
export interface SvgJob {
  readonly kind: 'svg';
  readonly picture: PictureRequest;
  readonly title: string;
}

/** A map as a PowerPoint file, a slide a page. */
export interface SlidesJob {
  readonly kind: 'slides';
  readonly picture: PictureRequest;
  readonly title: string;
}

/** One page to look at, as an image where it shows too many people for elements on a page. */
export interface PreviewJob {
  readonly kind: 'preview';
  readonly picture: PictureRequest;
  /** Index; the last page where there are fewer */
  readonly page: number;
  /** The most people whose page comes as a drawing */
  readonly mostPeople: number;
  /** The longer side of an image, px */
  readonly side: number;
}

export type Job = PngJob | SvgJob | SlidesJob | PreviewJob;

export interface PreviewAnswer {
  readonly plan: PlanOutline;
  readonly page: { readonly list: DisplayList } | { readonly picture: Blob };
}

/** A plan without its drawings. */
export interface PlanOutline extends Omit<PagePlan, 'pages'> {
  readonly pages: readonly PageOutline[];
}

export interface PageOutline {
  readonly label: string;
  /** px at scale 1 */
  readonly width: number;
  readonly height: number;
}

/** What comes of each kind of job. */
export interface JobResults {
  readonly png: readonly Blob[];
  readonly svg: readonly string[];
  readonly slides: Blob;
  readonly preview: PreviewAnswer;
}

/** Does a job on this thread. @throws ExportError */
export function workOn<J extends Job>(job: J, signal?: AbortSignal): Promise<JobResults[J['kind']]>;
export async function workOn(
  job: Job,
  signal?: AbortSignal,
): Promise<JobResults[keyof JobResults]> {
  switch (job.kind) {
    case 'png':
      return pngFiles(job, signal);
    case 'svg':
      return svgFiles(job);
    case 'slides':
      return slides(job);
    case 'preview':
      return preview(job, signal);
  }
}

async function pngFiles(job: PngJob, signal?: AbortSignal): Promise<Blob[]> {
  const { format } = job.picture.plan;
  const files: Blob[] = [];
  for (const { list } of planPicture(job.picture).pages) {
    files.push(
      await renderPng(list, {
        ...looks(job.picture, list),
        scale: job.scale,
        size: pixelSize(format, job.scale),
        pixelsPerMetre: format
          ? Math.round((format.pixelsPerInch * job.scale) / METRES_PER_INCH)
          : undefined,
        title: job.title,
        signal,
      }),
    );
  }
  return files;
}

const METRES_PER_INCH = 0.0254;

async function svgFiles({ picture, title }: SvgJob): Promise<string[]> {
  const { svgDocument } = await import('../svg/svgFile');
  const { words, fonts, plan } = picture;
  return planPicture(picture).pages.map(({ list, label }) =>
    svgDocument(list, {
      title: [title, label].filter((part) => part !== '').join(' · '),
      locale: words.locale,
      fonts,
      size: plan.format ?? undefined,
    }),
  );
}

/** What CSS counts an inch as. px */
const CSS_INCH = 96;

async function slides({ picture, title }: SlidesJob): Promise<Blob> {
  const [{ slideFile }, { slideNotes }] = await Promise.all([
    import('../pptx/slideFile'),
    import('../pptx/slideNotes'),
  ]);
  const { plan, words } = picture;
  const { pages } = planPicture(picture);
  const { width, height } = plan.format ?? pages[0]?.list.bounds ?? NOWHERE;
  const inch = plan.format?.pixelsPerInch ?? CSS_INCH;
  return slideFile(
    pages.map(({ list, people }) => ({ list, notes: slideNotes(picture, people) })),
    { title, locale: words.locale, size: { width: width / inch, height: height / inch } },
  );
}

async function preview(job: PreviewJob, signal?: AbortSignal): Promise<PreviewAnswer> {
  const plan = planPicture(job.picture);
  const outline = outlineOf(plan, job.picture.plan.format);
  const page = plan.pages[Math.min(job.page, plan.pages.length - 1)];
  if (!page) return { plan: outline, page: { list: { bounds: NOWHERE, items: [] } } };
  const { list, people } = page;
  if (people.length <= job.mostPeople) return { plan: outline, page: { list } };
  const scale = Math.min(1, job.side / Math.max(list.bounds.width, list.bounds.height));
  const picture = await renderPng(list, { ...looks(job.picture, list), scale, signal });
  return { plan: outline, page: { picture } };
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

export function outlineOf(
  { pages, ...plan }: PagePlan,
  format: PictureRequest['plan']['format'],
): PlanOutline {
  return {
    ...plan,
    pages: pages.map(({ label, list: { bounds } }) => ({
      label,
      width: format?.width ?? bounds.width,
      height: format?.height ?? bounds.height,
    })),
  };
}

function looks({ words, plan }: PictureRequest, list: DisplayList) {
  return {
    locale: words.locale,
    background: plan.frame.background === 'none' ? null : groundOf(list),
  };
}

/**
 * The drawing brings its own ground; the same colour beneath it keeps the last row and column
 * opaque where the bounds are not whole px.
 */
function groundOf(list: DisplayList): string {
  const [first] = list.items;
  const fill = first?.kind === 'rect' ? first.fill : undefined;
  return fill !== undefined && fill !== 'none' ? fill : '#ffffff';
}
