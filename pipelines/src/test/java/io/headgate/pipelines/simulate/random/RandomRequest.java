package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.request.StartFrom;
import java.util.List;
import java.util.Optional;

/** Asks for something, with options that do not contradict each other. */
final class RandomRequest {
    private final Dice dice;
    private final List<String> tables;
    private final String product;

    private RandomRequest(Dice dice, List<String> tables, String product) {
        this.dice = dice;
        this.tables = tables;
        this.product = product;
    }

    static Request make(Dice dice, List<String> tables, String product) {
        RandomRequest random = new RandomRequest(dice, tables, product);
        Optional<Request> request = Optional.empty();
        while (request.isEmpty()) {
            request = random.attemptOrContradict();
        }
        return request.get();
    }

    /** Empty when the dice chose options that contradict each other: then they are thrown again. */
    private Optional<Request> attemptOrContradict() {
        try {
            return Optional.of(attempt());
        } catch (HeadgateException contradiction) {
            return Optional.empty();
        }
    }

    private Request attempt() {
        PlanKind kind = dice.chance(78) ? PlanKind.DEPLOY : PlanKind.UNDEPLOY;
        RequestBuilder request = new RequestBuilder(kind).selectors(selectors());
        if (dice.chance(60)) {
            request.mayStartDescendants();
        }
        if (dice.chance(80)) {
            request.crossProduct();
        }
        if (dice.chance(70)) {
            request.allowDataLoss(
                    dice.some(tables, dice.chance(80) ? tables.size() : 1).toArray(String[]::new));
        }
        if (dice.chance(10)) {
            request.gate(dice.one(List.of(Policies.Gate.values())));
        }
        switch (kind) {
            case DEPLOY -> deploy(request);
            case UNDEPLOY -> undeploy(request);
            case ROLLBACK -> throw new IllegalStateException("nobody requests a rollback");
        }
        return request.build();
    }

    private void deploy(RequestBuilder request) {
        if (dice.chance(25)) {
            request.force();
        }
        if (dice.chance(10)) {
            request.restart();
        }
        if (dice.chance(8)) {
            request.dmlOnly();
        }
        if (dice.chance(10)) {
            request.forceAncestors();
        }
        if (dice.chance(15)) {
            request.inPlace();
        }
        if (dice.chance(8)) {
            request.keepState();
        }
        if (dice.chance(6)) {
            request.startFrom(
                    dice.one(List.of(StartFrom.EARLIEST, StartFrom.LATEST, StartFrom.parse("2026-11-01T00:00:00Z"))));
        }
    }

    private void undeploy(RequestBuilder request) {
        if (dice.chance(40)) {
            request.withAncestors();
        }
        if (dice.chance(40)) {
            request.withDescendants();
        }
    }

    private Selectors selectors() {
        boolean all = dice.chance(12);
        List<String> products = !all && dice.chance(10) ? List.of(product) : List.of();
        int count = 1 + dice.below(Math.min(3, tables.size()));
        List<String> named = all || !products.isEmpty() ? List.of() : dice.some(tables, count);
        List<String> excluded = all && tables.size() > 1 && dice.chance(30) ? List.of(dice.one(tables)) : List.of();
        return new Selectors(named, products, Optional.empty(), List.of(), excluded, Optional.empty(), List.of(), all);
    }
}
