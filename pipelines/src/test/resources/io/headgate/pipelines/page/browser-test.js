// Uses the page as a person would, through events only, and leaves what it saw in the document.
{
  const $ = id => document.getElementById(id);
  const seen = {};
  const key = (target, name) => target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  const heading = () => (document.querySelector('#details h2') || {}).textContent || '';
  const texts = selector => [...document.querySelectorAll(selector)].map(element => element.textContent);
  try {
    const shapes = [...document.querySelectorAll('g.node')];
    seen.ready = Number(document.documentElement.dataset.ready);
    seen.nodes = shapes.length;
    seen.cut = shapes.filter(shape => {
      const name = shape.querySelector('.name');
      return name.textContent.includes('…') || name.getComputedTextLength() + name.x.baseVal[0].value > shape.querySelector('.card').width.baseVal.value - 8;
    }).length;

    $('search').value = TASK.search;
    $('search').dispatchEvent(new Event('input', { bubbles: true }));
    seen.found = texts('#matches .name');
    key($('search'), 'Enter');
    seen.taken = heading();

    const shape = shapes.find(candidate => candidate.querySelector('title').textContent === TASK.click);
    shape.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    seen.clicked = heading();
    seen.sections = [...document.querySelectorAll('#details h3')].map(element => element.firstChild.textContent);
    seen.sql = texts('#details pre code').join('\n');
    seen.lit = document.querySelectorAll('g.node.on').length;
    key(document.body, 'ArrowRight');
    seen.afterRight = heading();
    key(document.body, 'Escape');
    seen.detailsAfterEscape = !$('details').hidden;
    seen.hacked = 'hacked' in window;
    seen.strangers = document.querySelectorAll('img, iframe, [onload], [onerror], main script').length;
  } catch (failure) {
    seen.failure = String(failure && failure.stack);
  }
  document.documentElement.dataset.seen = btoa(unescape(encodeURIComponent(JSON.stringify(seen))));
}
