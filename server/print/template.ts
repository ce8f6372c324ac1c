/**
 * How a laid-out document looks on paper, in typst. Everything a person typed comes in as data and is shown as text;
 * none of it is ever read as markup.
 */
export const template = String.raw`
#let given = json(bytes(sys.inputs.at("given")))
#let serif = given.serif
#let sans = given.sans

#set document(title: given.name)
#set text(font: serif, fallback: false, lang: "zh", region: "cn", size: 10.5pt, hyphenate: false)
#set par(leading: 0.72em, spacing: 0.72em, justify: true)
#set table(stroke: 0.6pt, inset: (x: 4pt, y: 5.5pt))

#let strong-word(body, size: 10.5pt) = text(font: sans, weight: "bold", size: size, body)
#let spread(label, width) = box(width: width, label.clusters().join(h(1fr)))
#let upright(label, spacing: 0.45em) = stack(dir: ttb, spacing: spacing, ..label.clusters().map(one => align(center, one)))
// Numbers and addresses without spaces may break anywhere rather than run out of their cell.
#let in-cell(body) = {
  set par(justify: false)
  set text(cjk-latin-spacing: none)
  show regex("[!-~]{12,}"): it => it.text.clusters().map(one => box(one)).join()
  show regex("\d{4}年(\d{1,2}月)?(\d{1,2}日)?"): it => box(it)
  body
}
#let flowing(texts) = {
  set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.9em, spacing: 0.9em)
  texts.map(one => par(one)).join()
}
#let lines-of(one) = one.split("\n").join(linebreak())

#let cover(b) = {
  v(30mm)
  align(center, text(font: sans, weight: "bold", size: 22pt, tracking: 0.3em, b.above))
  v(6mm)
  align(center, { set par(leading: 0.8em); text(font: sans, weight: "bold", size: 30pt, tracking: 0.12em, lines-of(b.heading)) })
  v(1fr)
  align(center, {
    set text(size: 15pt)
    grid(columns: (45mm, 92mm), row-gutter: 7.5mm, align: (left + bottom, left + bottom),
      ..b.lines.map(one => (
        block(inset: (bottom: 4pt), [#spread(one.label, 39mm)：]),
        block(width: 100%, stroke: (bottom: 0.6pt), inset: (x: 3pt, bottom: 4pt), in-cell(if one.text == "" { sym.space.nobreak } else { one.text })),
      )).flatten())
  })
  v(1fr)
  align(center, { set text(size: 14pt); set par(leading: 1em); b.below.map(one => one).join(linebreak()) })
  v(14mm)
}

#let heading-line(b) = block(sticky: true, width: 100%, above: 7mm, below: 3mm, align(center, strong-word(size: 14pt, b.text)))

#let notes(b) = {
  v(4mm)
  set text(size: 12pt)
  set par(leading: 1.05em, spacing: 1.05em, first-line-indent: (amount: 2em, all: true))
  b.texts.map(one => par(one)).join()
  v(4mm)
}

#let cell(one, pictures, tall: 40mm) = {
  let spans = (colspan: one.at("span", default: 1), rowspan: one.at("down", default: 1))
  if "picture" in one {
    table.cell(..spans, inset: 1.5pt, align: center + horizon, image(pictures.at(one.picture), width: 100%, height: tall, fit: "contain", alt: "照片"))
  } else if "label" in one {
    table.cell(..spans, align: center + horizon, breakable: false, in-cell(strong-word(size: 1em, lines-of(one.text))))
  } else {
    let centred = "centred" in one
    table.cell(..spans, align: (if centred { center } else { left }) + horizon, breakable: one.text.len() > 900, in-cell(lines-of(one.text)))
  }
}

// A short table is not torn over two pages.
#let whole-or-torn(b, pictures, size) = {
  set text(size: 10pt)
  let headings = if b.headings.len() == 0 { () } else { (table.header(..b.headings.map(one => cell(one, pictures))),) }
  let whole = table(columns: b.widths.map(one => one * 1fr), inset: (x: 4pt, y: if b.headings.len() == 0 { 8pt } else { 6pt }), ..headings,
    ..b.rows.map(row => row.map(one => cell(one, pictures))).flatten())
  block(breakable: measure(width: size.width, whole).height > 60mm, whole)
}
#let table-of(b, pictures) = {
  if b.headings.len() > 0 { v(3mm, weak: true) }
  layout(size => whole-or-torn(b, pictures, size))
}

#let signing(b) = align(right, {
  set par(leading: 1.1em, justify: false, first-line-indent: 0pt)
  b.signs.map(one => one).join(linebreak())
  h(4mm)
})

#let box-of(b) = layout(size => {
  let side = 11mm
  let words = flowing(b.texts)
  let body = if b.signs.len() == 0 { words } else { words + v(5mm) + signing(b) }
  let needed = measure(width: size.width - side - 5mm, body).height + 5mm
  let least = b.height * 1mm
  let loose = strong-word(upright(b.label))
  // A long name stands closer, and the box is never lower than its name.
  let name = if measure(loose).height + 3mm <= calc.max(least, needed) { loose } else { strong-word(size: 9.5pt, upright(b.label, spacing: 0.3em)) }
  let least = calc.max(least, measure(name).height + 3mm)
  let label = table.cell(align: center + horizon, name)
  if needed <= least {
    block(breakable: false, table(columns: (side, 1fr), rows: (least,), label,
      table.cell(inset: 2.5mm, grid(columns: (1fr,), rows: (1fr, auto), words, if b.signs.len() > 0 { signing(b) }))))
  } else if needed < 225mm {
    block(breakable: false, table(columns: (side, 1fr), label, table.cell(inset: 2.5mm, body)))
  } else {
    table(columns: (1fr,), table.header(table.cell(align: center, strong-word(b.label))), table.cell(inset: 3.5mm, breakable: true, body))
  }
})

// One sheet folded in the middle. The letters shrink until both sides fit; the room that is left goes to what grows.
#let compact(b, pictures, more) = {
  if b.block == "heading" { block(width: 100%, inset: (y: 0.45em), align(center, strong-word(size: 1.1em, b.text))) }
  else if b.block == "notes" { block(width: 100%, inset: (y: 0.4em), b.texts.map(one => par(one)).join()) }
  else if b.block == "table" {
    let lines = b.rows.len() + if b.headings.len() > 0 { 1 } else { 0 }
    table(columns: b.widths.map(one => one * 1fr), inset: (x: 0.4em, y: 0.38em + more / (2 * lines)),
      ..b.headings.map(one => cell(one, pictures)), ..b.rows.map(row => row.map(one => cell(one, pictures, tall: 30mm))).flatten())
  } else if b.block == "box" {
    let words = { set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.55em, spacing: 0.55em); b.texts.map(one => par(one)).join() }
    let signs = align(right, { set par(leading: 0.7em, justify: false, first-line-indent: 0pt); b.signs.map(one => one).join(linebreak()) })
    layout(size => {
      let label = table.cell(align: center + horizon, { set par(leading: 0.3em); strong-word(size: 1em, upright(b.label)) })
      let inside = size.width - 2.2em - 1.2em
      let needed = measure(width: inside, { words; v(0.4em); signs }).height.to-absolute() + 0.9em.to-absolute()
      let aside = measure(upright(b.label)).height.to-absolute() + 0.9em.to-absolute()
      let least = calc.max(needed, aside, b.height * 1mm * (1em.to-absolute() / 10pt)) + more
      table(columns: (2.2em, 1fr), rows: (least,), inset: (x: 0.3em, y: 0.4em), label,
        table.cell(inset: (x: 0.6em, y: 0.45em), grid(columns: (1fr,), rows: (1fr, auto), words, signs)))
    })
  }
}
#let side(blocks, pictures, size, free: 0pt) = {
  set text(size: size)
  set par(leading: 0.5em, spacing: 0.5em)
  set table(stroke: 0.5pt)
  let shares = blocks.map(b => b.at("grows", default: 0)).sum(default: 0)
  let more(b) = if shares == 0 { 0pt } else { free * b.at("grows", default: 0) / shares }
  stack(dir: ttb, ..blocks.map(b => compact(b, pictures, more(b))))
}
#let sides(b, pictures) = block(height: 1fr, width: 100%, layout(room => {
  let gap = 8mm
  let width = (room.width - gap) / 2
  let tall(blocks, size) = measure(width: width, side(blocks, pictures, size)).height
  let high = room.height - 0.5pt
  let sizes = range(0, 33).map(step => 10.5pt - step * 0.2pt)
  let (from, to) = (0, sizes.len() - 1)
  while from < to {
    let middle = calc.quo(from + to, 2)
    if calc.max(tall(b.left, sizes.at(middle)), tall(b.right, sizes.at(middle))) <= high { to = middle } else { from = middle + 1 }
  }
  let size = sizes.at(to)
  // A row that a photo stretches takes less than its share: what it leaves is handed out once more.
  let half(blocks) = {
    let free = calc.max(0pt, high - tall(blocks, size))
    let left = high - measure(width: width, side(blocks, pictures, size, free: free)).height
    side(blocks, pictures, size, free: free + calc.max(0pt, left))
  }
  grid(columns: (width, width), column-gutter: gap, half(b.left), half(b.right))
}))

#let red = rgb("#8f1d14")
#let certificate(b, pictures) = {
  place(top + left, dx: -9mm, dy: -9mm, rect(width: 100% + 18mm, height: 100% + 18mm, stroke: 2.2pt + red))
  place(top + left, dx: -6.6mm, dy: -6.6mm, rect(width: 100% + 13.2mm, height: 100% + 13.2mm, stroke: 0.6pt + red))
  v(3mm)
  align(center, text(font: sans, weight: "bold", size: 32pt, tracking: 0.25em, fill: red, b.heading))
  v(1fr)
  grid(columns: (46mm, 1fr), column-gutter: 14mm,
    align(center, {
      if b.photo == "" { rect(width: 35mm, height: 49mm, stroke: 0.5pt, align(center + horizon, "照片")) } else {
        rect(width: 36mm, height: 50mm, inset: 0.5mm, stroke: 0.4pt + luma(120), image(pictures.at(b.photo), width: 35mm, height: 49mm, fit: "cover", alt: "持证人照片"))
      }
      v(8mm)
      if b.code in pictures { image(pictures.at(b.code), width: 32mm, alt: "查验二维码") }
      v(1mm)
      text(size: 9pt, b.caption)
    }),
    {
      set text(size: 14pt)
      set par(leading: 0.9em, justify: true)
      par(first-line-indent: (amount: 2em, all: true), b.statement)
      v(7mm)
      grid(columns: (34mm, 1fr), row-gutter: 4.6mm, align: left + bottom,
        ..b.lines.map(one => (
          block(inset: (bottom: 3pt), [#spread(one.label, 29mm)：]),
          block(width: 100%, stroke: (bottom: 0.4pt + luma(140)), inset: (x: 2pt, bottom: 3pt), in-cell(if one.text == "" { sym.space.nobreak } else { one.text })),
        )).flatten())
    })
  v(1fr)
  align(right, { set text(size: 14pt); set par(leading: 1em); b.issuer; linebreak(); b.on; h(2mm) })
  v(2mm)
}

#let drawn(b, pictures) = {
  if b.block == "cover" { cover(b) }
  else if b.block == "heading" { heading-line(b) }
  else if b.block == "notes" { notes(b) }
  else if b.block == "table" { table-of(b, pictures) }
  else if b.block == "box" { box-of(b) }
  else if b.block == "certificate" { certificate(b, pictures) }
  else if b.block == "sides" { sides(b, pictures) }
  else if b.block == "new-page" { pagebreak(weak: true) }
}

#let foot-of(index, one) = context {
  let end = counter(page).at(label("end-" + str(index))).first()
  let at = counter(page).get().first()
  let starts-with-cover = one.blocks.len() > 0 and one.blocks.first().block == "cover"
  if not (starts-with-cover and at == 1) {
    set text(size: 9pt)
    grid(columns: (1fr, auto, 1fr), align: (left, center, right), one.foot, [第 #at 页　共 #end 页], align(right, one.at("mark", default: [])))
  }
}

#for (index, one) in given.documents.enumerate() {
  let certificate-page = one.blocks.any(b => b.block == "certificate")
  let folded = one.blocks.any(b => b.block == "sides")
  set page(paper: one.paper, flipped: one.turned,
    margin: if certificate-page { 22mm } else if folded { (x: 12mm, top: 10mm, bottom: 13mm) } else { (x: 20mm, top: 20mm, bottom: 20mm) },
    background: if "mark" in one { place(center + horizon, rotate(-32deg, text(font: sans, weight: "bold", size: 64pt, tracking: 0.1em, fill: luma(232), one.mark))) },
    footer-descent: 30%,
    footer: if certificate-page { none } else { foot-of(index, one) })
  counter(page).update(1)
  set block(spacing: 0pt)
  for b in one.blocks { drawn(b, one.images) }
  [#metadata(none) #label("end-" + str(index))]
}
`
