# The steps of a validation with pROC, glm and survival: patients.csv and lesions.csv to result.csv.
suppressMessages({
  library(pROC)
  library(survival)
})
p <- read.csv("patients.csv")
l <- read.csv("lesions.csv")
result <- NULL
say <- function(name, ...) {
  values <- c(...)
  result <<- rbind(result, data.frame(name = name, value = values[1], low = values[2],
                                      high = values[3], p = values[4]))
}

auc <- function(name, outcome, score) {
  curve <- roc(outcome, score, quiet = TRUE, direction = "<", levels = c(0, 1))
  limits <- as.numeric(ci.auc(curve, method = "delong"))
  u <- wilcox.test(score[outcome == 1], score[outcome == 0], exact = FALSE)
  say(paste("auc", name), limits[2], limits[1], limits[3], u$p.value)
  curve
}
invisible(auc("lesions", l$outcome, l$radiomics_score))
first <- auc("radiomics_score", p$outcome, p$radiomics_score)
second <- auc("radiomics_clinical_score", p$outcome, p$radiomics_clinical_score)
paired <- roc.test(second, first, paired = TRUE, method = "delong")
say("delong paired", second$auc - first$auc, paired$conf.int[1], paired$conf.int[2],
    paired$p.value)

# Lesions in patients: Obuchowski 1997; ratio estimator with Korn and Graubard 1998; delta method;
# sandwich over patients. By definition, from all pairs and from sums over patients.
both <- function(a, b, owner, ya, yb) {
  total <- length(unique(owner))
  sums <- cbind(tapply(a * ya, owner, sum), tapply(b * yb, owner, sum))
  ia <- length(unique(owner[ya == 1]))
  ib <- length(unique(owner[yb == 1]))
  ia / (ia - 1) * sum(sums[, 1]^2) + ib / (ib - 1) * sum(sums[, 2]^2) +
    2 * total / (total - 1) * sum(sums[, 1] * sums[, 2])
}
y <- l$outcome
wins <- outer(l$radiomics_score[y == 1], l$radiomics_score[y == 0],
              function(a, b) (a > b) + 0.5 * (a == b))
theta <- mean(wins)
v10 <- v01 <- numeric(nrow(l))
v10[y == 1] <- (rowMeans(wins) - theta) / sum(y == 1)
v01[y == 0] <- (colMeans(wins) - theta) / sum(y == 0)
sd_auc <- sqrt(both(v10, v01, l$patient, y, 1 - y))
say("clustered auc", theta, max(0, theta - qnorm(0.975) * sd_auc),
    min(1, theta + qnorm(0.975) * sd_auc), 2 * pnorm(-abs(theta - 0.5) / sd_auc))
share <- function(name, hit, among) {
  hit <- hit[among]
  owner <- as.character(l$patient[among])
  n <- length(hit)
  k <- length(unique(owner))
  p <- mean(hit)
  v <- k / (k - 1) * sum(tapply(hit - p, owner, sum)^2) / n^2
  e <- min(n, p * (1 - p) / v * (qt(0.025, n - 1) / qt(0.025, k - 1))^2)
  say(paste("clustered", name), p, qbeta(0.025, p * e, e - p * e + 1),
      qbeta(0.975, p * e + 1, e - p * e), NA)
}
high_lesion <- l$radiomics_score > 0.29
share("sensitivity", high_lesion, y == 1)
share("specificity", !high_lesion, y == 0)
share("npv", y == 0, !high_lesion)
share("ppv", y == 1, high_lesion)
ratio <- function(name, hit) {
  a <- mean(hit[y == 1])
  b <- mean(hit[y == 0])
  sd <- sqrt(both((hit - a) / (a * sum(y == 1)), -(hit - b) / (b * sum(y == 0)), l$patient,
                  y, 1 - y))
  say(paste("clustered", name), a / b, a / b * exp(-qnorm(0.975) * sd),
      a / b * exp(qnorm(0.975) * sd), NA)
}
ratio("positive_lr", high_lesion)
ratio("negative_lr", !high_lesion)
robust <- function(name, fit) {
  x <- model.matrix(fit)
  u <- rowsum(x * (y - fitted(fit)), l$patient)
  v <- vcov(fit) %*% crossprod(u) %*% vcov(fit) * nrow(u) / (nrow(u) - 1)
  i <- length(coef(fit))
  say(paste("clustered", name), coef(fit)[i], coef(fit)[i] - qnorm(0.975) * sqrt(v[i, i]),
      coef(fit)[i] + qnorm(0.975) * sqrt(v[i, i]), NA)
}
lesion_logit <- qlogis(l$radiomics_score)
tight <- glm.control(epsilon = 1e-12, maxit = 100)
robust("intercept", glm(y ~ 1 + offset(lesion_logit), family = binomial, control = tight))
robust("slope", glm(y ~ lesion_logit, family = binomial, control = tight))

exactly <- glm.control(epsilon = 1e-12, maxit = 100)
logistic <- function(name, formula) {
  fit <- glm(formula, binomial, p, control = exactly)
  say(paste("aic", name), AIC(fit), NA, NA, NA)
  limits <- suppressMessages(confint(fit))
  for (v in names(coef(fit))[-1]) {
    say(paste("glm", name, v), coef(fit)[v], limits[v, 1], limits[v, 2],
        summary(fit)$coefficients[v, 4])
  }
}
logistic("radiomics", outcome ~ radiomics_score)
logistic("radiomics-clinical", outcome ~ radiomics_score + lymphocytes + albumin)
logistic("clinical", outcome ~ lymphocytes + albumin)

wald <- function(name, fit, index) {
  beta <- coef(fit)[index]
  se <- sqrt(diag(vcov(fit)))[index]
  say(name, beta, beta - qnorm(0.975) * se, beta + qnorm(0.975) * se, NA)
}
calibration <- function(name, score, groups) {
  logit <- qlogis(score)
  wald(paste("intercept", name), glm(p$outcome ~ offset(logit), family = binomial, control = exactly), 1)
  wald(paste("slope", name), glm(p$outcome ~ logit, family = binomial, control = exactly), 2)
  group <- cut(score, quantile(score, seq(0, 1, length.out = groups + 1)), include.lowest = TRUE)
  n <- tapply(score, group, length)
  expected <- tapply(score, group, sum)
  observed <- tapply(p$outcome, group, sum)
  chi <- sum((observed - expected)^2 / (expected * (1 - expected / n)))
  say(paste("hosmer-lemeshow", name), chi, NA, NA, pchisq(chi, groups, lower.tail = FALSE))
}
risk <- function(name, score) {
  x <- qlogis(score)
  t <- quantile(x, c(0.1, 0.5, 0.9))
  cube <- function(at) pmax(x - at, 0)^3
  bend <- cube(t[1]) - cube(t[2]) * (t[3] - t[1]) / (t[3] - t[2]) +
    cube(t[3]) * (t[2] - t[1]) / (t[3] - t[2])
  fit <- glm(p$outcome ~ x + bend, family = binomial, control = exactly)
  curve <- predict(fit, se.fit = TRUE)
  distance <- abs(plogis(curve$fit) - score)
  say(paste("ici", name), mean(distance), median(distance), quantile(distance, 0.9), NA)
  last <- which.max(x)
  ends <- curve$fit[last] + c(0, -1, 1) * qnorm(0.975) * curve$se.fit[last]
  say(paste("smooth", name), plogis(ends[1]), plogis(ends[2]), plogis(ends[3]), NA)
  ci <- function(name, values) {
    half <- qnorm(0.975) * sd(values) / sqrt(length(values))
    say(name, mean(values), mean(values) - half, mean(values) + half, NA)
  }
  ci(paste("brier", name), (p$outcome - score)^2)
  share <- mean(p$outcome)
  say(paste("scaled-brier", name), 1 - mean((p$outcome - score)^2) / (share * (1 - share)),
      NA, NA, NA)
  n <- nrow(p)
  harm <- 0.4 / 0.6
  tp <- sum(score > 0.4 & p$outcome == 1)
  fp <- sum(score > 0.4 & p$outcome == 0)
  ci(paste("net-benefit", name), ifelse(score > 0.4, ifelse(p$outcome == 1, 1, -harm), 0))
  stopifnot(abs(result$value[nrow(result)] - (tp / n - fp / n * harm)) < 1e-12)
}
risk("radiomics_score", p$radiomics_score)
risk("radiomics_clinical_score", p$radiomics_clinical_score)
calibration("radiomics_score", p$radiomics_score, 5)
calibration("radiomics_clinical_score", p$radiomics_clinical_score, 5)

cox <- function(name, formula) {
  fit <- coxph(formula, p, control = coxph.control(eps = 1e-12, iter.max = 100))
  s <- summary(fit)
  say(paste("cox log likelihood", name), fit$loglik[2], NA, NA, NA)
  newer <- cox.zph(fit, transform = "km", terms = FALSE, global = FALSE)$table
  # Grambsch and Therneau 1994, as cox.zph had it before survival 3.0.
  km <- survfit(Surv(time, status) ~ 1, p)
  g <- 1 - summary(km, times = sort(p$time[p$status == 1]))$surv
  residuals <- as.matrix(residuals(fit, "scaledsch"))
  for (i in seq_along(coef(fit))) {
    v <- names(coef(fit))[i]
    say(paste("hazard ratio", name, v), s$conf.int[v, 1], s$conf.int[v, 3], s$conf.int[v, 4],
        s$coefficients[v, 5])
    centred <- g - mean(g)
    chi <- sum(centred * residuals[, i])^2 /
      (sum(p$status) * vcov(fit)[i, i] * sum(centred^2))
    say(paste("schoenfeld", name, v), newer[v, "p"], NA, NA, pchisq(chi, 1, lower.tail = FALSE))
  }
}
for (v in c("radiomics_score", "radiomics_clinical_score")) {
  cox(v, as.formula(paste("Surv(time, status) ~", v)))
  found <- concordance(as.formula(paste("Surv(time, status) ~", v)), p)
  se <- sqrt(found$var)
  say(paste("c-index", v), found$concordance, found$concordance - qnorm(0.975) * se,
      found$concordance + qnorm(0.975) * se, NA)
}
cox("multivariate", Surv(time, status) ~ radiomics_score + lymphocytes + albumin)

cutoffs <- c(radiomics_score = 0.29, radiomics_clinical_score = 0.45)
for (v in names(cutoffs)) {
  high <- p[[v]] > cutoffs[v]
  test <- survdiff(Surv(time, status) ~ high, p)
  say(paste("log-rank", v), test$chisq, NA, NA, pchisq(test$chisq, 1, lower.tail = FALSE))
  for (group in c(TRUE, FALSE)) {
    fit <- survfit(Surv(time, status) ~ 1, p[high == group, ])
    at <- summary(fit, times = 24)
    name <- if (group) "high" else "low"
    say(paste("survival", v, name), at$surv, at$lower, at$upper, NA)
    say(paste("median", v, name), summary(fit)$table["median"], NA, NA, NA)
  }
  positive <- p$outcome == 1
  test <- binom.test(sum(high & positive), sum(positive))
  say(paste("sensitivity", v), test$estimate, test$conf.int[1], test$conf.int[2], NA)
}
write.csv(result, "result.csv", row.names = FALSE)
