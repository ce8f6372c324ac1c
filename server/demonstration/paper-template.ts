/** Typst: draws one paper; its data come as JSON. Millimetres, so that pictures of it have the size of the real thing. */
export const paperTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#let red = rgb("#b3141f")
#let serif = ("Noto Serif SC", "Noto Serif JP")
#let upright = ("Noto Sans SC", "Noto Serif SC", "Noto Serif JP")
#set text(font: serif, size: 15pt, lang: "zh", region: "cn", fill: rgb("#1c1a17"))
#let specimen = place(bottom + right, dx: -2mm, dy: -1mm, text(size: 10pt, fill: rgb("#8a8377"), font: upright)[样张　仅供演示])
#let seal(name, size: 34mm) = box(width: size, height: size, {
  set text(fill: red.transparentize(30%), weight: "bold")
  place(circle(radius: size / 2, stroke: 1.1mm + red.transparentize(40%)))
  place(center + horizon, text(size: size * 0.36, font: upright, fill: red.transparentize(40%))[★])
  let letters = name.clusters()
  let spread = calc.min(250deg, letters.len() * 27deg)
  for (index, letter) in letters.enumerate() {
    let angle = -spread / 2 + (if letters.len() > 1 { spread * index / (letters.len() - 1) } else { 0deg })
    let reach = size * 0.37
    place(center + horizon, dx: reach * calc.sin(angle), dy: -reach * calc.cos(angle),
      rotate(angle, text(size: calc.min(size * 0.125, size * 2.2 / calc.max(1, letters.len())))[#letter]))
  }
})
#let signature(dx: 0mm) = box(width: 78mm, align(center, {
  if "signed" in paper { paper.signed; linebreak() }
  if "day" in paper { paper.shownDay }
  if "seal" in paper { place(center + horizon, dy: 3mm, seal(paper.seal)) }
}))

#let certificate() = {
  let tones = (gold: (rgb("#a67c2e"), rgb("#fbf6e6")), red: (rgb("#a3262a"), rgb("#fdf6ee")), blue: (rgb("#24508c"), rgb("#f6f8fb")))
  let (line, ground) = tones.at(paper.tone)
  set page(width: 260mm, height: 185mm, margin: 0mm, fill: ground)
  place(rect(width: 250mm, height: 175mm, stroke: 1.6mm + line), dx: 5mm, dy: 5mm)
  place(rect(width: 243mm, height: 168mm, stroke: 0.3mm + line), dx: 8.5mm, dy: 8.5mm)
  place(top + center, dy: 24mm, text(size: if paper.heading.clusters().len() > 9 { 27pt } else { 36pt }, weight: "bold", tracking: 0.12em, fill: if paper.tone == "gold" { black } else { line })[#paper.heading])
  let left = if "photo" in paper { 92mm } else { 36mm }
  if "photo" in paper { place(dx: 32mm, dy: 56mm, rect(width: 45mm, height: 63mm, stroke: 0.2mm + luma(160))) }
  place(dx: left, dy: 58mm, box(width: 224mm - left, { set par(leading: 1.15em, justify: true); set text(size: 17pt); par("　　" + paper.text) }))
  place(dx: 32mm, dy: 134mm, stack(spacing: 4mm, ..paper.notes.map(note => text(size: 13pt)[#note])))
  place(dx: 150mm, dy: 134mm, signature())
  specimen
}
#let sheet() = {
  set page(width: 210mm, height: 297mm, margin: (x: 20mm, y: 22mm))
  align(center, text(size: 18pt, weight: "bold")[#paper.heading])
  v(11mm)
  set text(size: 12pt)
  set par(leading: 0.9em)
  let cells = paper.rows.map(((label, value)) => (align(center)[#label], [#value])).flatten()
  block(width: 100%, spacing: 0mm, table(columns: (30mm, 1fr, 30mm, 1fr), inset: 3.2mm, stroke: 0.25mm, align: horizon, ..cells))
  for (label, value) in paper.opinions {
    block(width: 100%, height: 46mm, stroke: 0.25mm, inset: 3.5mm, spacing: 0mm, { text(weight: "bold")[#label]; parbreak(); h(2em); value })
  }
  v(6mm)
  align(right, signature())
  specimen
}
#let letter() = {
  set page(width: 210mm, height: 297mm, margin: (x: 26mm, y: 30mm))
  if "number" in paper { align(center, text(size: 12pt)[#paper.number]); v(2mm); line(length: 100%, stroke: 0.6mm + red); v(6mm) }
  align(center, text(size: 21pt, weight: "bold")[#paper.heading])
  v(8mm)
  set par(leading: 1.15em, justify: true, spacing: 1.3em)
  for paragraph in paper.paragraphs { par("　　" + paragraph) }
  v(14mm)
  align(right, signature())
  specimen
}
#let article() = {
  set page(width: 210mm, height: 285mm, margin: (x: 20mm, y: 18mm))
  set text(size: 10.5pt)
  grid(columns: (1fr, auto), [#paper.journal　#paper.issue], [#paper.page])
  line(length: 100%, stroke: 0.3mm)
  v(8mm)
  align(center, { text(size: 20pt, weight: "bold")[#paper.heading]; v(3mm); text(size: 13pt)[#paper.authors]; v(1mm); text(size: 10pt)[（#paper.unit）] })
  v(4mm)
  set par(leading: 0.85em, justify: true)
  block(inset: (x: 8mm))[*摘　要：*#paper.abstract #linebreak() *关键词：*#paper.words；实践；对策 #linebreak() *中图分类号：*G　*文献标识码：*A　*文章编号：*1000-0000（2023）00-0#{paper.page}-03]
  v(4mm)
  columns(2, gutter: 8mm, {
    set par(first-line-indent: (amount: 2em, all: true))
    for (number, heading) in ("一", "二", "三", "四").zip(("问题的提出", "现状与分析", "主要做法", "结论与建议")) {
      text(weight: "bold")[#number、#heading]
      parbreak()
      for _ in range(3) { par(paper.abstract) }
    }
  })
  place(bottom + center, [— #{paper.page} —])
  specimen
}
#(certificate: certificate, sheet: sheet, letter: letter, article: article).at(paper.layout)()
`
