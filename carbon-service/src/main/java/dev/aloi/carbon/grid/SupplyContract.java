package dev.aloi.carbon.grid;

import dev.aloi.carbon.hardware.Share;
import dev.aloi.contracts.unit.GridIntensity;

/**
 * Electricity that was bought for a region: certificates, a power purchase agreement, a supplier's tariff.
 *
 * @param covered share of what is drawn that the contract pays for
 * @param evidence what proves it, for instance the certificates' registry and year
 */
public record SupplyContract(Region region, Share covered, GridIntensity intensity, String evidence) {}
