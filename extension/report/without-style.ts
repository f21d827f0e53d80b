/** A chart without the style sheet in it, which the page's content security policy refuses. */
export const withoutStyle = (chart: SVGSVGElement | HTMLElement): SVGSVGElement => {
  chart.querySelector("style")?.remove();
  // Without a caption, a legend or a title, Plot gives the drawing itself.
  return chart as SVGSVGElement;
};
