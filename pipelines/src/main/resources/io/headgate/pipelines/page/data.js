  const data = JSON.parse(document.getElementById('data').textContent);
  const SVG = 'http://www.w3.org/2000/svg';
  const HEADER = 32, PANEL = 460, FAR = 0.42, MOST_MATCHES = 40;
  const $ = id => document.getElementById(id);
  const canvas = $('canvas'), world = $('world'), details = $('details'), search = $('search'), matches = $('matches');
  const nodes = data.nodes, edges = data.edges;
  const byId = new Map(nodes.map((node, i) => [node.id, i]));
  const parents = nodes.map(() => []), children = nodes.map(() => []);
  edges.forEach((edge, i) => { children[edge.from].push([edge.to, i]); parents[edge.to].push([edge.from, i]); });

  // Text only ever goes in as text: nothing here reads markup out of the data.
  function html(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function svg(name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  }
  /** A path that may be broken behind its slashes. */
  function path(element, text) {
    text.split(/(?<=\/)/).forEach((step, i) => element.append(...(i ? [html('wbr'), step] : [step])));
    return element;
  }
  const toneClass = tone => 't-' + tone.toLowerCase();
  const has = (node, mark) => node.marks.includes(mark);

