(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("samples").textContent);
  var times = data.times;
  if (times.length === 0) { return; }
  var charts = Array.from(document.querySelectorAll(".chart"));
  document.body.classList.add("scripted");

  function number(value, decimals) {
    if (value === null) { return "–"; }
    var text = Math.abs(value).toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return value < 0 && /[1-9]/.test(text) ? "−" + text : text;
  }

  function timeText(minutes) {
    var decimals = { min: 0, h: 1, d: 2 }[data.unit];
    return number(minutes / data.unitMinutes, decimals) + " " + data.unit;
  }

  function phaseAt(minutes) {
    var phase = data.phases.find(function (p) { return minutes < p.end; }) || data.phases[data.phases.length - 1];
    return phase ? phase.name : "";
  }

  function nearest(minutes) {
    var low = 0, high = times.length - 1;
    while (high - low > 1) {
      var middle = (low + high) >> 1;
      if (times[middle] > minutes) { high = middle; } else { low = middle; }
    }
    return minutes - times[low] > times[high] - minutes ? high : low;
  }

  function valueText(series, index) {
    return number(series.values[index], series.decimals) + (series.unit ? " " + series.unit : "");
  }

  function span(text, className) {
    var element = document.createElement("span");
    element.textContent = text;
    element.className = className || "";
    return element;
  }

  function moveCursor(svg, minutes) {
    var line = svg.querySelector(".cursor");
    if (!line) {
      line = document.createElementNS("http://www.w3.org/2000/svg", "line");
      line.setAttribute("class", "cursor");
      line.setAttribute("y1", svg.dataset.top);
      line.setAttribute("y2", svg.dataset.bottom);
      svg.appendChild(line);
    }
    var share = (minutes - svg.dataset.start) / (svg.dataset.end - svg.dataset.start);
    var x = Number(svg.dataset.left) + share * (svg.dataset.right - svg.dataset.left);
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
  }

  function show(index) {
    current = index;
    var minutes = times[index];
    var when = timeText(minutes) + ", " + phaseAt(minutes);
    charts.forEach(function (chart) {
      var series = data.figures[chart.dataset.figure];
      var readout = chart.parentElement.querySelector(".readout");
      readout.replaceChildren(span(when));
      series.forEach(function (s) {
        var item = span(s.label + " ");
        item.style.color = "var(--" + s.ink + ")";
        item.appendChild(span(valueText(s, index), "value"));
        readout.appendChild(item);
      });
      chart.querySelectorAll("svg").forEach(function (svg) { moveCursor(svg, minutes); });
      chart.setAttribute("aria-valuenow", index);
      chart.setAttribute("aria-valuetext", when + ": " + series.map(function (s) {
        return s.label + " " + valueText(s, index);
      }).join(", "));
    });
  }

  function follow(chart, event) {
    var svg = Array.from(chart.querySelectorAll("svg")).find(function (s) { return s.getBoundingClientRect().width > 0; });
    var box = svg.getBoundingClientRect();
    var x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
    var share = (x - svg.dataset.left) / (svg.dataset.right - svg.dataset.left);
    show(nearest(Number(svg.dataset.start) + share * (svg.dataset.end - svg.dataset.start)));
  }

  function key(event) {
    var step = event.shiftKey ? 10 : 1;
    var last = times.length - 1;
    var next = {
      ArrowLeft: current - step, ArrowDown: current - step, ArrowRight: current + step, ArrowUp: current + step,
      PageDown: current - 60, PageUp: current + 60, Home: 0, End: last
    }[event.key];
    if (next === undefined) { return; }
    event.preventDefault();
    show(Math.max(0, Math.min(last, next)));
  }

  var current = 0;
  charts.forEach(function (chart) {
    chart.tabIndex = 0;
    chart.setAttribute("role", "slider");
    chart.setAttribute("aria-orientation", "horizontal");
    chart.setAttribute("aria-valuemin", 0);
    chart.setAttribute("aria-valuemax", times.length - 1);
    chart.setAttribute("aria-label", "Read the values of: " + chart.parentElement.querySelector("h3").textContent);
    chart.addEventListener("pointermove", function (event) { follow(chart, event); });
    chart.addEventListener("pointerdown", function (event) { follow(chart, event); });
    chart.addEventListener("keydown", key);
  });
  show(0);
}());
