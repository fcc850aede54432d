  // ---- camera ----
  // Read once per resize: asking the browser in between would make it lay out every text of a big picture.
  const view = { width: 0, height: 0 };
  function measure() { view.width = canvas.clientWidth; view.height = canvas.clientHeight; }
  const camera = { x: 0, y: 0, k: 1 };
  let scheduled = false;
  const heads = data.strips.map(strip => { const span = html('span', '', strip.layer); $('columns').append(span); return span; });
  const panel = () => details.hidden || innerWidth <= 900 ? 0 : PANEL;
  function move(x, y, k) {
    Object.assign(camera, { x, y, k });
    if (!scheduled) { scheduled = true; requestAnimationFrame(render); }
  }
  function render() {
    scheduled = false;
    const { x, y, k } = camera;
    world.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    world.classList.toggle('far', k < FAR);
    world.classList.toggle('mid', k < .75);
    data.strips.forEach((strip, i) => {
      const left = Math.max(0, x + strip.x * k), right = Math.min(view.width - panel(), x + (strip.x + strip.width) * k);
      heads[i].hidden = right - left < 34;
      heads[i].style.left = left + 'px';
      heads[i].style.width = (right - left) + 'px';
    });
    map();
  }
  function zoom(factor, cx, cy) {
    const k = Math.min(2.5, Math.max(Math.min(.03, fitted()), camera.k * factor));
    const px = cx === undefined ? (view.width - panel()) / 2 : cx, py = cy === undefined ? view.height / 2 : cy;
    move(px - (px - camera.x) * k / camera.k, py - (py - camera.y) * k / camera.k, k);
  }
  const fitted = () => Math.min((view.width - panel()) / data.width, (view.height - HEADER - 56) / data.height);
  function fit() {
    const k = Math.min(1.25, fitted());
    move((view.width - panel() - data.width * k) / 2, HEADER + (view.height - HEADER - 56 - data.height * k) / 2, k);
  }
  /** The whole picture where its words can be read, else its beginning; a huge one as a map of colours. */
  function begin() {
    const readable = .72;
    if (fitted() >= readable - .04 || data.width * readable > view.width * 3.2 || data.height * readable > view.height * 2.5) return fit();
    const tall = data.height * readable > view.height - HEADER - 56;
    move(Math.max(0, (view.width - data.width * readable) / 2), tall ? HEADER : HEADER + (view.height - HEADER - 56 - data.height * readable) / 2, readable);
  }
  function reveal(i, always) {
    const box = nodes[i].box, width = view.width - panel(), height = view.height;
    const k = always ? Math.max(camera.k, .8) : camera.k;
    const left = camera.x + box.x * k, top = camera.y + box.y * k;
    if (k !== camera.k) return move(width / 2 - (box.x + box.width / 2) * k, height / 2 - (box.y + box.height / 2) * k, k);
    const into = (start, length, from, to) => start < from ? from - start : start + length > to ? Math.max(to - start - length, from - start) : 0;
    const dx = into(left, box.width * k, 40, width - 40), dy = into(top, box.height * k, HEADER + 24, height - 90);
    if (dx || dy) move(camera.x + dx, camera.y + dy, k);
  }

  // ---- overview map ----
  const mapBox = $('map'), tones = {};
  function toneColour(tone) {
    if (!tones[tone]) { const probe = html('i', toneClass(tone)); canvas.append(probe); tones[tone] = getComputedStyle(probe).getPropertyValue('--tone'); probe.remove(); }
    return tones[tone];
  }
  let mapPicture = null, mapScale = 1, mapX = 0, mapY = 0;
  function map() {
    const pixels = devicePixelRatio || 1, w = 180, h = 120;
    mapBox.hidden = innerWidth <= 900 || camera.k <= fitted() * 1.05;
    if (mapBox.hidden) return;
    if (!mapPicture) {
      mapBox.width = w * pixels; mapBox.height = h * pixels;
      mapScale = Math.min((w - 12) / data.width, (h - 12) / data.height);
      mapX = (w - data.width * mapScale) / 2; mapY = (h - data.height * mapScale) / 2;
      mapPicture = document.createElement('canvas'); mapPicture.width = mapBox.width; mapPicture.height = mapBox.height;
      const draw = mapPicture.getContext('2d'); draw.scale(pixels, pixels);
      for (const node of nodes) {
        draw.fillStyle = toneColour(node.tone);
        draw.fillRect(mapX + node.box.x * mapScale, mapY + node.box.y * mapScale, Math.max(1.5, node.box.width * mapScale), Math.max(1, node.box.height * mapScale));
      }
    }
    const draw = mapBox.getContext('2d');
    draw.setTransform(1, 0, 0, 1, 0, 0);
    draw.clearRect(0, 0, mapBox.width, mapBox.height);
    draw.drawImage(mapPicture, 0, 0);
    draw.scale(pixels, pixels);
    draw.strokeStyle = toneColour('accent'); draw.lineWidth = 1.5;
    draw.strokeRect(mapX - camera.x / camera.k * mapScale, mapY + (HEADER - camera.y) / camera.k * mapScale,
      (view.width - panel()) / camera.k * mapScale, (view.height - HEADER) / camera.k * mapScale);
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { mapPicture = null; Object.keys(tones).forEach(key => delete tones[key]); render(); });

