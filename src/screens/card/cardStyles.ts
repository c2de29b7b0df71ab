import sheet from './counterCard.css?inline'

/** Styles of the card's page alone: in the site's they would be in every page. Each is known to the page's policy. */
export const cardStyles = { sheet, twoUp: '@page { size: A4 landscape }' }
