package dev.aloi.contracts.catalog;

/**
 * What a self-hosted candidate is priced and weighed for where its node does not know better.
 *
 * @param instanceType cloud instance type, for instance c6i.2xlarge
 * @param region cloud region, for instance eu-west-3
 * @param utilisation share of the paid hours in which the instance works, over 0 and at most 1
 */
public record Scenario(String instanceType, String region, double utilisation) {
    public static final Scenario DEFAULT = new Scenario("c6i.2xlarge", "us-east-1", 0.5);

    public Scenario {
        if (!(utilisation > 0 && utilisation <= 1)) {
            throw new IllegalArgumentException("utilisation must be over 0 and at most 1: " + utilisation);
        }
    }
}
