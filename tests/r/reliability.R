# Reliability of repeated.csv (lesion, repetition, score) from aov and the quantiles of F, t, chi2.
rows <- read.csv("repeated.csv", check.names = FALSE)
x <- xtabs(score ~ lesion + repetition, rows)
n <- nrow(x)
k <- ncol(x)
ms <- summary(aov(score ~ factor(lesion) + factor(repetition), rows))[[1]][["Mean Sq"]]
r <- ms[1]; c <- ms[2]; e <- ms[3]
a1 <- (r - e) / (r + (k - 1) * e + k / n * (c - e))
a <- k * a1 / (n * (1 - a1))
b <- 1 + k * a1 * (n - 1) / (n * (1 - a1))
v <- (a * c + b * e)^2 / ((a * c)^2 / (k - 1) + (b * e)^2 / ((n - 1) * (k - 1)))
fl <- qf(0.975, n - 1, v)
fu <- qf(0.975, v, n - 1)
f <- r / e
f1 <- f / qf(0.975, n - 1, (n - 1) * (k - 1))
f2 <- f * qf(0.975, (n - 1) * (k - 1), n - 1)
within <- summary(aov(score ~ factor(lesion), rows))[[1]][["Mean Sq"]][2]
d <- x[, 2] - x[, 1]
high <- rowSums(x > 0.29)
fleiss <- function(h) {
  o <- mean((h * (h - 1) + (k - h) * (k - h - 1)) / (k * (k - 1)))
  p <- sum(h) / (length(h) * k)
  (o - p^2 - (1 - p)^2) / (1 - p^2 - (1 - p)^2)
}
# Patients of three lesions each: the jackknife over patients, on the cube root of the error's share.
icc <- function(t) {
  m <- nrow(t)
  ro <- k * var(rowMeans(t))
  co <- m * var(colMeans(t))
  er <- sum((t - outer(rowMeans(t), rep(1, k)) - outer(rep(1, m), colMeans(t)) + mean(t))^2) /
    ((m - 1) * (k - 1))
  (ro - er) / (ro + (k - 1) * er + k / m * (co - er))
}
z <- function(s) ((1 - s) / (1 + (k - 1) * s))^(1 / 3)
owner <- as.numeric(rownames(x)) %/% 3
left <- sapply(unique(owner), function(o) z(icc(unclass(x)[owner != o, ])))
p <- length(left)
half <- qt(0.975, p - 1) * sqrt((p - 1) / p * sum((left - mean(left))^2))
over <- pmax(z(a1) + base::c(half, -half), 0)^3
over <- (1 - over) / (1 + (k - 1) * over)
rest <- k * c + (k * n - k - n) * e
write.csv(data.frame(
  name = c("agreement", "consistency", "coefficient", "bias", "kappa", "over patients"),
  value = c(a1, (f - 1) / (f + k - 1), qnorm(0.975) * sqrt(2 * within), mean(d), fleiss(high), a1),
  low = c(n * (r - fl * e) / (fl * rest + n * r), (f1 - 1) / (f1 + k - 1),
          qnorm(0.975) * sqrt(2 * within * n * (k - 1) / qchisq(0.975, n * (k - 1))),
          t.test(d)$conf.int[1], NA, over[1]),
  high = c(n * (fu * r - e) / (rest + n * fu * r), (f2 - 1) / (f2 + k - 1),
           qnorm(0.975) * sqrt(2 * within * n * (k - 1) / qchisq(0.025, n * (k - 1))),
           t.test(d)$conf.int[2], NA, over[2])), "result.csv", row.names = FALSE)
