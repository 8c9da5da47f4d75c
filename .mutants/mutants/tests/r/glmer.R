# Mixed logistic regression of rows.csv: y, patient, and the columns of the design.
library(lme4)
rows <- read.csv("rows.csv", check.names = FALSE)
columns <- setdiff(names(rows), c("y", "patient"))
formula <- as.formula(paste("y ~", paste(columns, collapse = " + "), "+ (1 | patient)"))
control <- glmerControl(optimizer = "bobyqa", optCtrl = list(maxfun = 2e5), tolPwrss = 1e-10)
fit <- glmer(formula, rows, family = binomial, control = control)
table <- summary(fit)$coefficients
result <- data.frame(name = rownames(table), value = table[, 1], error = table[, 2])
result <- rbind(result,
  data.frame(name = "variance", value = VarCorr(fit)$patient[1], error = NA),
  data.frame(name = "log_likelihood", value = as.numeric(logLik(fit)), error = NA))
write.csv(result, "result.csv", row.names = FALSE)
