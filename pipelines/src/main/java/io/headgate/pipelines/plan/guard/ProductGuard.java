package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plan reaches into a product that nobody asked to touch. */
final class ProductGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        if (draft.options().crossProduct()) {
            return;
        }
        Set<String> own = new HashSet<>(draft.context().commonProducts());
        own.add("");
        draft.scoped().nodes().stream()
                .filter(node -> node.scope() == Scope.TARGET)
                .flatMap(node -> node.unit().tables().stream())
                .map(ProjectTable::product)
                .forEach(own::add);
        Map<String, Set<String>> others = new TreeMap<>();
        for (Node node : draft.acting()) {
            node.unit().tables().stream()
                    .filter(table -> !own.contains(table.product()))
                    .forEach(table -> others.computeIfAbsent(table.product(), product -> new TreeSet<>())
                            .add(table.name()));
        }
        others.forEach((product, tables) -> remarks.block(
                BlockerCode.CROSS_PRODUCT,
                tables,
                "the plan touches tables of product " + product + ": " + String.join(", ", tables),
                "add --cross-product-deployment, or have " + product + " deployed by its owner first"));
    }
}
