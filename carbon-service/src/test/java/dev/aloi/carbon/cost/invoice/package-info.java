@NullMarked
package dev.aloi.carbon.cost.invoice;

import org.jspecify.annotations.NullMarked;
