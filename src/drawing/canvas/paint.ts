import type {
  Box,
  DisplayItem,
  DisplayList,
  GroupItem,
  PathItem,
  RectItem,
  TextItem,
} from '../../layout/displayList';
import { fontStackFor } from '../../layout/measure';
import { boundsOf, itemBounds, overlaps } from './itemBounds';
import { type Context2D, createSurface, type Surface } from './surface';

/** Where map space lies on the canvas: canvas px = map px × scale + (dx, dy). */
export interface Placement {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  /** BCP 47; chooses the fonts */
  readonly locale: string;
}

/** SVG's default; Canvas has 10. */
const MITRE_LIMIT = 4;

/**
 * Draws a drawing over what is on the canvas, as the SVG printer would; what lies outside the
 * canvas is left out cheaply. The context's own transform is replaced, then restored.
 */
export function paint(
  context: Context2D,
  drawing: DisplayList | readonly DisplayItem[],
  placement: Placement,
): void {
  const items = 'items' in drawing ? drawing.items : drawing;
  new Painter(
    context,
    placement,
    { width: context.canvas.width, height: context.canvas.height },
    1,
  ).paintAll(items);
}

const pathCache = new WeakMap<PathItem, Path2D>();

class Painter {
  private readonly family: string;
  /** What the context holds now: setting a font or colour anew costs more than comparing. */
  private fill = '';
  private stroke = '';
  private lineWidth = -1;
  private dash: readonly number[] | undefined;
  private cap: CanvasLineCap = 'butt';
  private font = '';
  private anchor = '';
  private layer: Surface | undefined;

  constructor(
    private readonly context: Context2D,
    private readonly placement: Placement,
    private readonly size: { readonly width: number; readonly height: number },
    private readonly alpha: number,
  ) {
    this.family = fontStackFor(placement.locale);
  }

  paintAll(items: readonly DisplayItem[]): void {
    const { context, placement } = this;
    context.save();
    context.globalAlpha = this.alpha;
    context.globalCompositeOperation = 'source-over';
    context.miterLimit = MITRE_LIMIT;
    context.lineJoin = 'miter';
    context.lineCap = 'butt';
    context.setLineDash([]);
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
    context.direction = 'ltr';
    context.fontKerning = 'normal';
    if ('textRendering' in context) context.textRendering = 'geometricPrecision';
    if ('lang' in context) context.lang = placement.locale;
    this.anchor = 'start';
    this.paintAt(items, 0, 0);
    context.restore();
    this.layer?.release();
    this.layer = undefined;
  }

  /** @param x, y where the items' origin lies, map px */
  private paintAt(items: readonly DisplayItem[], x: number, y: number): void {
    const { scale, dx, dy } = this.placement;
    this.context.setTransform(scale, 0, 0, scale, dx + x * scale, dy + y * scale);
    const visible: Box = {
      x: -dx / scale - x,
      y: -dy / scale - y,
      width: this.size.width / scale,
      height: this.size.height / scale,
    };
    for (const item of items) {
      if (!overlaps(itemBounds(item), visible)) continue;
      switch (item.kind) {
        case 'rect':
          this.rect(item);
          break;
        case 'path':
          this.path(item);
          break;
        case 'text':
          this.text(item);
          break;
        case 'group':
          this.group(item, x, y);
          this.context.setTransform(scale, 0, 0, scale, dx + x * scale, dy + y * scale);
          break;
      }
    }
  }

  private rect(item: RectItem): void {
    const { x, y, width, height } = item;
    if (!(width > 0) || !(height > 0)) return;
    if (!item.radius) {
      if (this.takeFill(item.fill)) this.context.fillRect(x, y, width, height);
      if (this.takeStroke(item)) this.context.strokeRect(x, y, width, height);
      return;
    }
    this.context.beginPath();
    this.context.roundRect(x, y, width, height, Math.min(item.radius, width / 2, height / 2));
    if (this.takeFill(item.fill)) this.context.fill();
    if (this.takeStroke(item)) this.context.stroke();
  }

  private path(item: PathItem): void {
    const path = pathOf(item);
    if (this.takeFill(item.fill)) this.context.fill(path);
    if (this.takeStroke(item)) this.context.stroke(path);
  }

  private text(item: TextItem): void {
    const font = `${item.weight} ${item.size}px ${this.family}`;
    if (font !== this.font) {
      this.context.font = font;
      this.font = font;
    }
    if (item.anchor !== this.anchor) {
      this.context.textAlign = TEXT_ALIGN[item.anchor];
      this.anchor = item.anchor;
    }
    if (this.takeFill(item.fill)) this.context.fillText(item.text, item.x, item.y);
  }

  /** Opacity is the group's as a whole: where its children overlap, the lower does not shine through. */
  private group(item: GroupItem, x: number, y: number): void {
    const opacity = item.opacity ?? 1;
    if (opacity <= 0 || item.children.length === 0) return;
    if (opacity >= 1) {
      this.paintAt(item.children, x + item.x, y + item.y);
    } else if (isOneStroke(item.children)) {
      this.context.globalAlpha = this.alpha * opacity;
      this.paintAt(item.children, x + item.x, y + item.y);
      this.context.globalAlpha = this.alpha;
    } else {
      this.paintThroughLayer(item, x + item.x, y + item.y, opacity);
    }
  }

  private paintThroughLayer(item: GroupItem, x: number, y: number, opacity: number): void {
    const { scale, dx, dy } = this.placement;
    const bounds = boundsOf(item.children);
    const left = Math.max(0, Math.floor((bounds.x + x) * scale + dx));
    const top = Math.max(0, Math.floor((bounds.y + y) * scale + dy));
    const right = Math.min(this.size.width, Math.ceil((bounds.x + x + bounds.width) * scale + dx));
    const bottom = Math.min(
      this.size.height,
      Math.ceil((bounds.y + y + bounds.height) * scale + dy),
    );
    const width = right - left;
    const height = bottom - top;
    if (width <= 0 || height <= 0) return;

    const layer = this.layerOf(width, height);
    new Painter(
      layer.context,
      { ...this.placement, dx: dx + x * scale - left, dy: dy + y * scale - top },
      { width, height },
      1,
    ).paintAll(item.children);

    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.globalAlpha = this.alpha * opacity;
    this.context.drawImage(layer.context.canvas, 0, 0, width, height, left, top, width, height);
    this.context.globalAlpha = this.alpha;
  }

  /** One layer serves all groups in turn; it is made anew only for a larger one. */
  private layerOf(width: number, height: number): Surface {
    const old = this.layer;
    if (old && old.width >= width && old.height >= height) {
      old.context.setTransform(1, 0, 0, 1, 0, 0);
      old.context.clearRect(0, 0, width, height);
      return old;
    }
    old?.release();
    const layer = createSurface(
      Math.max(width, old?.width ?? 0),
      Math.max(height, old?.height ?? 0),
      false,
    );
    this.layer = layer;
    return layer;
  }

  private takeFill(fill: string | undefined): boolean {
    if (fill === undefined || fill === 'none') return false;
    if (fill !== this.fill) {
      this.context.fillStyle = fill;
      this.fill = fill;
    }
    return true;
  }

  private takeStroke({
    stroke,
    strokeWidth = 1,
    dash,
    cap = 'butt',
  }: RectItem | PathItem): boolean {
    if (stroke === undefined || stroke === 'none' || !(strokeWidth > 0)) return false;
    const { context } = this;
    if (stroke !== this.stroke) {
      context.strokeStyle = stroke;
      this.stroke = stroke;
    }
    if (strokeWidth !== this.lineWidth) {
      context.lineWidth = strokeWidth;
      this.lineWidth = strokeWidth;
    }
    if (dash !== this.dash) {
      context.setLineDash(dash ? [...dash] : []);
      this.dash = dash;
    }
    if (cap !== this.cap) {
      context.lineCap = cap;
      this.cap = cap;
    }
    return true;
  }
}

const TEXT_ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

/** One fill, one stroke or one line of text: nothing in it can overlap, so plain alpha is exact. */
function isOneStroke(children: readonly DisplayItem[]): boolean {
  const [only] = children;
  if (!only || children.length > 1 || only.kind === 'group') return false;
  if (only.kind === 'text') return true;
  const painted = [only.fill, only.stroke].filter(
    (paint) => paint !== undefined && paint !== 'none',
  );
  return painted.length < 2;
}

function pathOf(item: PathItem): Path2D {
  const cached = pathCache.get(item);
  if (cached) return cached;
  const path = new Path2D();
  for (const segment of item.segments) {
    switch (segment[0]) {
      case 'M':
        path.moveTo(segment[1], segment[2]);
        break;
      case 'L':
        path.lineTo(segment[1], segment[2]);
        break;
      case 'C':
        path.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]);
        break;
      case 'Z':
        path.closePath();
        break;
    }
  }
  pathCache.set(item, path);
  return path;
}
