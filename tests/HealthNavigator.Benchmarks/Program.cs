using HealthNavigator.Benchmarks.Places;

if (args is ["places", var knowledge]) PlaceSpeeds.Print(knowledge);
