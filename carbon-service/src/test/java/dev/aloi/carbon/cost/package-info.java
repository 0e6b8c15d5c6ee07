@NullMarked
package dev.aloi.carbon.cost;

import org.jspecify.annotations.NullMarked;
