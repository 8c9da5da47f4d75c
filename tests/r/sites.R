# AUCs of sites (sites.csv: auc, se) pooled on the logit: Paule and Mandel 1982 for the variance
# between sites, Hartung-Knapp-Sidik-Jonkman for the interval, Higgins 2009 for a further site.
s <- read.csv("sites.csv")
y <- qlogis(s$auc)
v <- (s$se / (s$auc * (1 - s$auc)))^2
k <- length(y)
spread <- function(tau2) {
  w <- 1 / (v + tau2)
  sum(w * (y - sum(w * y) / sum(w))^2)
}
tau2 <- 0
if (spread(0) > k - 1) {
  tau2 <- uniroot(function(x) spread(x) - (k - 1), c(0, 100), tol = 1e-14)$root
}
w <- 1 / (v + tau2)
mu <- sum(w * y) / sum(w)
se <- sqrt(max(1 / sum(w), spread(tau2) / (k - 1) / sum(w)))
q <- spread(0)
t1 <- qt(0.975, k - 1)
t2 <- qt(0.975, k - 2)
wide <- sqrt(tau2 + se^2)
result <- data.frame(
  name = c("pooled", "further", "q", "i2"),
  value = c(plogis(mu), plogis(mu), q, max(0, 1 - (k - 1) / q)),
  low = c(plogis(mu - t1 * se), plogis(mu - t2 * wide), NA, NA),
  high = c(plogis(mu + t1 * se), plogis(mu + t2 * wide), NA, NA),
  p = c(pchisq(q, k - 1, lower.tail = FALSE), NA, NA, NA)
)
write.csv(result, "result.csv", row.names = FALSE)
