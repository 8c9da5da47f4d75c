# Logistic regression of rows.csv with the sandwich variance clustered by patient, by hand.
rows <- read.csv("rows.csv", check.names = FALSE)
x <- cbind(1, as.matrix(rows[, setdiff(names(rows), c("y", "patient"))]))
fit <- glm(rows$y ~ x - 1, family = binomial, control = glm.control(epsilon = 1e-14, maxit = 100))
p <- fitted(fit)
bread <- solve(t(x) %*% (x * (p * (1 - p))))
scores <- rowsum(x * (rows$y - p), rows$patient)
variance <- bread %*% (t(scores) %*% scores) %*% bread
write.csv(data.frame(value = unname(coef(fit)), error = sqrt(diag(variance))), "result.csv",
          row.names = FALSE)
