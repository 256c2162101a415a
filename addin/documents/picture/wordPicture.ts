import {
  AlignmentType,
  BuilderElement,
  createTransformation,
  Drawing as WordDrawing,
  LineRuleType,
  PackagePart,
  Paragraph,
  Run,
  type IContext,
  type IMediaDataTransformation,
  type XmlComponent,
} from 'docx';
import { NO_INDENT } from '../wordParagraph';
import type { Drawing } from './drawing';
import { enhancedMetafile } from './enhancedMetafile';

/** Of 96 to the inch, in which the writer of documents takes sizes. */
const TWIPS_A_PIXEL = 15;
/** In half-points: the end of its paragraph must not add to the picture's height. */
const SMALLEST = 2;

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes, ...children: readonly XmlComponent[]): BuilderElement {
  const payload = Object.entries(attributes).map(([key, value]) => [key, { key, value }]);
  return new BuilderElement({ name, attributes: Object.fromEntries(payload), children });
}

/** Takes its file along into whatever document it is written. */
class Blip extends BuilderElement {
  constructor(private readonly part: PackagePart) {
    super({ name: 'a:blip', attributes: { id: { key: 'r:embed', value: part.relationshipId } } });
  }

  override prepForXml(context: IContext) {
    this.part.addTo(context);
    return super.prepForXml(context);
  }
}

/** ECMA-376, 20.2: the writer of documents has pictures of its own, but knows no metafiles. */
function pictureElement(part: PackagePart, { emus }: IMediaDataTransformation): BuilderElement {
  return element(
    'pic:pic',
    { 'xmlns:pic': PICTURE },
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id: 0, name: '' }), element('pic:cNvPicPr', {})),
    element('pic:blipFill', {}, new Blip(part), element('a:stretch', {}, element('a:fillRect', {}))),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: emus.x, cy: emus.y })),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
    ),
  );
}

class PictureRun extends Run {
  constructor(drawing: Drawing) {
    super({ size: SMALLEST });
    const part = new PackagePart({
      ...{ folder: 'media', name: 'image', extension: 'emf', contentType: 'image/x-emf' },
      ...{ relationshipType: IMAGE, content: enhancedMetafile(drawing) },
    });
    const { width, height, description } = drawing;
    const transformation = createTransformation({
      width: width / TWIPS_A_PIXEL,
      height: height / TWIPS_A_PIXEL,
    });
    const content = pictureElement(part, transformation);
    this.root.push(
      new WordDrawing(
        { type: 'graphic', uri: PICTURE, transformation, content },
        { docProperties: { description } },
      ),
    );
  }
}

/** A drawing on a line of its own, on the page of what follows. */
export function pictureParagraph(drawing: Drawing): Paragraph {
  return new Paragraph({
    ...{ alignment: AlignmentType.CENTER, keepNext: true, run: { size: SMALLEST } },
    // A template's own paragraphs may be of a fixed height, which would cut the picture.
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    indent: NO_INDENT,
    children: [new PictureRun(drawing)],
  });
}
