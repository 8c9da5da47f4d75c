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
rest <- k * c + (k * n - k - n) * e
write.csv(data.frame(
  name = c("agreement", "consistency", "coefficient", "bias", "kappa"),
  value = c(a1, (f - 1) / (f + k - 1), qnorm(0.975) * sqrt(2 * within), mean(d), fleiss(high)),
  low = c(n * (r - fl * e) / (fl * rest + n * r), (f1 - 1) / (f1 + k - 1),
          qnorm(0.975) * sqrt(2 * within * n * (k - 1) / qchisq(0.975, n * (k - 1))),
          t.test(d)$conf.int[1], NA),
  high = c(n * (fu * r - e) / (rest + n * fu * r), (f2 - 1) / (f2 + k - 1),
           qnorm(0.975) * sqrt(2 * within * n * (k - 1) / qchisq(0.025, n * (k - 1))),
           t.test(d)$conf.int[2], NA)), "result.csv", row.names = FALSE)
