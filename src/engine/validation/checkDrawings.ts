import { isSale, type Tree } from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

/** Where each drawing is asked for: the place to name in a message, and the drawing's id. */
function asked(tree: Tree): [where: string, id: string][] {
  return [
    ...Object.entries(tree.nodes).flatMap(([id, node]): [string, string][] =>
      node.kind !== 'try' && node.drawing
        ? [[inTopic(node.topic, id, 'drawing'), node.drawing]]
        : [],
    ),
    ...Object.entries(tree.fixes).flatMap(([id, { drawing }]): [string, string][] =>
      drawing ? [[`fixes.json › ${id} › drawing`, drawing]] : [],
    ),
  ]
}

/** A drawing takes its colours and lines from the theme, so that it is right in the dark as well. */
const OF_THE_THEME = /\s(?:style|fill|stroke|stroke-width|font-family)=/
const NOT_A_DRAWING = /<(?:script|style|image|a|use|foreignObject)\b|\son\w+=|href=|url\(/i
const OUTSIDE =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 320 120">[\s\S]*<\/svg>\s*$/

function faultsOf(svg: string): string[] {
  return [
    ...(OUTSIDE.test(svg)
      ? []
      : ['isn’t one <svg xmlns="…" viewBox="0 0 320 120">, the room it has on a phone']),
    ...(OF_THE_THEME.test(svg) ? ['has colours or lines of its own: give it a class instead'] : []),
    ...(NOT_A_DRAWING.test(svg) ? ['holds more than lines and words'] : []),
  ]
}

/** Each try shows where to look, but cash; each drawing is there, is used, and is lines alone. */
export function checkDrawings(tree: Tree): Problem[] {
  const places = asked(tree)
  const used = new Set(places.map(([, id]) => id))
  return [
    ...places.flatMap(([where, id]) =>
      Object.hasOwn(tree.drawings, id)
        ? []
        : [{ where, what: `there is no drawing "${id}"`, todo: `draw drawings/${id}.svg` }],
    ),
    ...Object.entries(tree.nodes).flatMap(([id, node]) =>
      node.kind === 'try' &&
      !(isSale(node) && node.settlesAtOnce) &&
      tree.fixes[node.fix] &&
      !tree.fixes[node.fix]?.drawing
        ? [
            {
              where: inTopic(node.topic, id, 'fix'),
              what: `"${node.fix}" has no drawing of where to look`,
              todo: 'name one of drawings/ in fixes.json',
            },
          ]
        : [],
    ),
    ...Object.entries(tree.drawings).flatMap(([id, svg]) => [
      ...faultsOf(svg).map((what) => ({
        where: `drawings/${id}.svg`,
        what,
        todo: 'compare it with the others',
      })),
      ...(used.has(id)
        ? []
        : [
            {
              where: `drawings/${id}.svg`,
              what: 'nothing shows it',
              todo: 'use it or take it away',
            },
          ]),
    ]),
  ]
}
