@NullMarked
package dev.aloi.carbon.cost.demand;

import org.jspecify.annotations.NullMarked;
