const SVG = 'http://www.w3.org/2000/svg';

/** What a picture is made of; whatever else is in it makes it none. */
const ELEMENTS = new Set(['svg', 'g', 'title', 'desc', 'style', 'rect', 'path', 'text']);
const ATTRIBUTES = new Set(['xmlns', 'class', 'role', 'aria-labelledby', 'id', 'width', 'height', 'viewBox', 'x', 'y', 'rx', 'd']);

/**
 * A picture as an element, to be put into the page. The names in it are data: whatever one of them may have smuggled in, only
 * shapes and text get through.
 *
 * @param {string} text an SVG document
 * @returns {SVGSVGElement|null} null when it is not well-formed, or holds an element or attribute that no picture needs
 */
export function safeSvg(text) {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const harmless = [root, ...root.querySelectorAll('*')].every(element => element.namespaceURI === SVG
    && ELEMENTS.has(element.localName) && [...element.attributes].every(attribute => ATTRIBUTES.has(attribute.name)));
  return root.localName === 'svg' && harmless ? document.importNode(root, true) : null;
}
