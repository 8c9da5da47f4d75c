# ICC(A,1) and ICC(C,1) of each feature of repeated.csv from the mean squares of aov.
rows <- read.csv("repeated.csv", check.names = FALSE)
n <- length(unique(rows$lesion))
k <- length(unique(rows$repetition))
result <- NULL
for (feature in setdiff(names(rows), c("lesion", "repetition"))) {
  squares <- summary(aov(log(rows[[feature]]) ~ factor(rows$lesion) + factor(rows$repetition)))
  ms <- squares[[1]][["Mean Sq"]]
  result <- rbind(result, data.frame(
    feature = feature,
    agreement = (ms[1] - ms[3]) / (ms[1] + (k - 1) * ms[3] + k / n * (ms[2] - ms[3])),
    consistency = (ms[1] - ms[3]) / (ms[1] + (k - 1) * ms[3])))
}
write.csv(result, "result.csv", row.names = FALSE)
