@NullMarked
package dev.aloi.carbon.cost.hosting;

import org.jspecify.annotations.NullMarked;
