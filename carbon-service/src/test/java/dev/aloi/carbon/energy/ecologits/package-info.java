@NullMarked
package dev.aloi.carbon.energy.ecologits;

import org.jspecify.annotations.NullMarked;
