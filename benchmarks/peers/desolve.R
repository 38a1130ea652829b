# R's deSolve with the compiled right-hand side: lsoda, lsode's bdf, lsodes (which finds the sparsity), radau.
suppressMessages(library(deSolve))
build <- commandArgs(trailingOnly = TRUE)[1]
dyn.load(file.path(build, "library.so"))

sizes <- .C("peer_sizes", states = integer(1), segments = integer(1), sample = double(1))
tables <- .C("peer_tables", start = double(sizes$states), sizes = double(sizes$states), border = double(sizes$segments + 1))
row_count <- round(tail(tables$border, 1) / sizes$sample) + 1

# Starts afresh at every border; between borders the methods interpolate.
solve_once <- function(method, tolerance) {
  rows <- matrix(0, row_count, sizes$states)
  y <- rows[1, ] <- tables$start
  steps <- 0
  for (k in seq_len(sizes$segments)) {
    start <- tables$border[k]
    end <- tables$border[k + 1]
    inside <- (seq_len(row_count) - 1) * sizes$sample
    inside <- inside[inside > start & inside <= end]
    times <- unique(c(start, inside, end))
    extra <- if (method == "radau") list() else list(tcrit = end)
    solved <- do.call(ode, c(list(
      y, times, "peer_rates", k - 1, method = method, rtol = tolerance, atol = tolerance * tables$sizes,
      dllname = "library", initfunc = "peer_start", maxsteps = 1e6
    ), extra))
    if (nrow(solved) != length(times) || anyNA(solved)) stop("stopped early")
    if (length(inside) > 0) rows[round(inside / sizes$sample) + 1, ] <- solved[match(inside, times), -1]
    y <- solved[nrow(solved), -1]
    steps <- steps + attr(solved, "istate")[2]
  }
  list(rows = rows, steps = steps)
}

# Processor time of this process, s.
clock <- function() .C("peer_clock", seconds = double(1))$seconds

measure <- function(method, tolerance) {
  taken <- c()
  first <- clock()
  repeat {
    .C("peer_evaluations", count = integer(1))
    begin <- clock()
    solved <- tryCatch(solve_once(method, tolerance), error = function(e) NULL, warning = function(w) NULL)
    milliseconds <- 1e3 * (clock() - begin)
    evaluations <- .C("peer_evaluations", count = integer(1))$count
    if (is.null(solved)) {
      cat(sprintf("run,desolve-%s,%g,nan,%d,0\n", method, tolerance, evaluations))
      return(invisible())
    }
    taken <- c(taken, milliseconds)
    if (length(taken) >= 4 && clock() - first > 0.4) break
  }
  cat(sprintf("run,desolve-%s,%g,%.5g,%d,%d\n", method, tolerance, median(taken[-1]), evaluations, as.integer(solved$steps)))
  folder <- Sys.getenv("PEER_ROWS")
  if (folder != "") {
    file <- file(file.path(folder, sprintf("desolve-%s@%g.bin", method, tolerance)), "wb")
    writeBin(as.vector(t(solved$rows)), file)
    close(file)
  }
}

most <- c(1e-4, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7, 3e-8, 1e-8, 1e-9)
for (method in c("lsoda", "bdf", "lsodes"))
  for (tolerance in most) measure(method, tolerance)
for (tolerance in c(1e-5, 1e-7, 1e-8, 3e-9, 1e-9, 1e-10)) measure("radau", tolerance)
