# Elastic-net paths of rows.csv (columns, y, fold) for the alphas and lambdas of lambdas.csv, and
# their cross-validated errors by class and deviance.
suppressMessages(library(glmnet))
rows <- read.csv("rows.csv", check.names = FALSE)
lambdas <- read.csv("lambdas.csv")
x <- as.matrix(rows[, setdiff(names(rows), c("y", "fold"))])
result <- NULL
for (alpha in unique(lambdas$alpha)) {
  lambda <- lambdas$lambda[lambdas$alpha == alpha]
  first <- glmnet(x, rows$y, family = "binomial", alpha = alpha)$lambda[1]
  fit <- glmnet(x, rows$y, family = "binomial", alpha = alpha, lambda = lambda,
                thresh = 1e-13, maxit = 1e7)
  found <- data.frame(alpha = alpha, lambda = fit$lambda, first = first, as.matrix(t(coef(fit))),
                      check.names = FALSE)
  for (measure in c("class", "deviance")) {
    cv <- cv.glmnet(x, rows$y, family = "binomial", alpha = alpha, lambda = lambda,
                    foldid = rows$fold, type.measure = measure, thresh = 1e-11, maxit = 1e7)
    found[[paste0(measure, "_error")]] <- cv$cvm
    found[[paste0(measure, "_se")]] <- cv$cvsd
    found[[paste0(measure, "_min")]] <- cv$lambda.min
    found[[paste0(measure, "_1se")]] <- cv$lambda.1se
  }
  result <- rbind(result, found)
}
write.csv(result, "result.csv", row.names = FALSE)
